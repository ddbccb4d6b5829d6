/* phrases.h -- the one table of what reports say: name, parameters, English,
 * French.  Included several times by tell.h and tell.c, which define PHRASE and
 * PHRASE_WITH.  The spaces before ; : ! ? % are plain here: the page makes them
 * no-break ones.
 */

/* -- the head -- */
PHRASE_WITH(rapid_answers, (const char *known, const char *all), (known, all),
            "Quick assessment: %s of %s answers", "Appréciation rapide : %s réponses sur %s")
PHRASE_WITH(rapid_answer, (const char *known, const char *all), (known, all),
            "Quick assessment: %s of %s answers", "Appréciation rapide : %s réponse sur %s")
PHRASE(confidential, "Confidential", "Confidentiel")
PHRASE(tailored, "The framework was adapted for this assessment:",
       "Le référentiel a été adapté pour cette appréciation :")
PHRASE(invalid, "This dossier cannot be assessed", "Ce dossier ne peut pas être apprécié")
PHRASE(incomplete, "Incomplete assessment", "Appréciation incomplète")
PHRASE(
    incomplete_says,
    "Part of the assessment failed. What failed counts as not known; nothing is concluded from it.",
    "Une partie de l’appréciation n’a pas abouti. Ce qui manque compte comme inconnu ; rien n’en est conclu.")
PHRASE_WITH(failure, (const char *where, const char *at, const char *text), (where, at, text),
            "%s%s: %s", "%s%s : %s")
PHRASE_WITH(at_day, (const char *date), (date), "as of %s", "au %s")
PHRASE_WITH(at_month, (const char *date), (date), "as of %s", "en %s")

/* -- stages -- */
PHRASE(stage_idea, "an idea so far", "à l’état d’idée")
PHRASE(stage_design, "in project", "en projet")
PHRASE(stage_launch, "being launched", "en lancement")
PHRASE(stage_running, "in operation", "en activité")
PHRASE(stage_renewal, "being renewed", "en renouvellement")
PHRASE_WITH(since, (const char *stage, const char *year), (stage, year), "%s since %s",
            "%s depuis %s")

/* -- the verdict and the axes -- */
PHRASE(verdict, "Verdict", "Verdict")
PHRASE(not_rated, "not rated", "non notée")
PHRASE(head_rating, "rating", "note")
PHRASE(head_known, "answered", "renseigné")
PHRASE(head_proofs, "evidence", "preuves")
PHRASE_WITH(graded, (const char *title, const char *grade), (title, grade), "%s (%s)", "%s (%s)")
PHRASE_WITH(provisional, (const char *grade), (grade), "%s, to be confirmed", "%s, à confirmer")
PHRASE_WITH(of_100, (const char *score), (score), "%s of 100", "%s sur 100")
PHRASE_WITH(span, (const char *low, const char *bar, const char *high), (low, bar, high),
            "proven %s %s %s possible", "prouvé %s %s %s possible")
PHRASE_WITH(grades_between, (const char *low, const char *high), (low, high), "%s to %s", "%s à %s")
PHRASE_WITH(needed_coverage, (const char *need), (need), "%s must be answered",
            "il faut %s de renseigné")
PHRASE_WITH(needed_evidence, (const char *have, const char *need), (have, need),
            "answers and evidence together: %s, %s is needed",
            "réponses et preuves ensemble : %s, il en faut %s")
PHRASE_WITH(coverage_line,
            (const char *coverage, const char *known, const char *all, const char *evidence),
            (coverage, known, all, evidence),
            "Answered %s by weight (%s of %s questions) · strength of evidence %s",
            "Part renseignée %s en poids (%s questions sur %s) · solidité des preuves %s")
PHRASE(no_partners, "The dossier names no partner.", "Le dossier ne nomme aucun partenaire.")
PHRASE_WITH(not_applicable, (const char *title), (title), "%s: not applicable", "%s : sans objet")
PHRASE_WITH(not_applicable_because, (const char *title, const char *reason), (title, reason),
            "%s: not applicable, %s", "%s : sans objet, %s")
PHRASE_WITH(more_not_applicable, (const char *count), (count), "and %s others not applicable",
            "et %s autres sans objet")
PHRASE(nothing_applies, "not applicable", "sans objet")

/* -- the range -- */
PHRASE_WITH(split_evidence,
            (const char *low, const char *high, const char *evidence, const char *points,
             const char *open),
            (low, high, evidence, points, open),
            "The gap between %s and %s is mostly about evidence: %s points %s, %s",
            "L’écart entre %s et %s tient surtout aux preuves : %s points %s, %s")
PHRASE_WITH(split_open,
            (const char *low, const char *high, const char *open, const char *why,
             const char *evidence),
            (low, high, open, why, evidence),
            "The gap between %s and %s is mostly about what is still open: %s points %s, %s",
            "L’écart entre %s et %s tient surtout à ce qui reste ouvert : %s points %s, %s")
PHRASE_WITH(split_even,
            (const char *low, const char *high, const char *evidence, const char *points,
             const char *open),
            (low, high, evidence, points, open),
            "The gap between %s and %s has two equal parts: %s points %s, %s",
            "L’écart entre %s et %s a deux parts égales : %s points %s, %s")
PHRASE_WITH(
    only_evidence, (const char *low, const char *high), (low, high),
    "The gap between %s and %s is about evidence only: stronger documents would narrow it.",
    "L’écart entre %s et %s tient aux seules preuves : des documents plus solides le réduiraient.")
PHRASE_WITH(only_open, (const char *low, const char *high, const char *why), (low, high, why),
            "The gap between %s and %s is there %s.", "L’écart entre %s et %s existe %s.")
PHRASE_WITH(and_points, (const char *points, const char *why), (points, why), "%s %s.", "%s %s.")
PHRASE(lacking_documents, "because nothing is documented yet",
       "parce que rien n’est encore documenté")
PHRASE(lacking_proof, "for want of stronger evidence", "faute de preuves plus solides")
PHRASE(one_open, "because one question that counts is still open",
       "parce qu’une question qui compte reste ouverte")
PHRASE_WITH(several_open, (const char *count), (count),
            "because %s questions that count are still open",
            "parce que %s questions qui comptent restent ouvertes")
PHRASE_WITH(and_differ, (const char *why), (why), "%s and answers differ",
            "%s et que des réponses divergent")
PHRASE(only_differ, "because answers differ or are given as a range",
       "parce que des réponses divergent ou restent en fourchette")
PHRASE_WITH(today, (const char *grade), (grade), "Today, without what is only planned: %s",
            "Aujourd’hui, sans ce qui est seulement prévu : %s")
PHRASE_WITH(today_score, (const char *grade, const char *score), (grade, score),
            "Today, without what is only planned: %s, %s",
            "Aujourd’hui, sans ce qui est seulement prévu : %s, %s")

/* -- what holds the grade -- */
PHRASE_WITH(knocked_out, (const char *factor, const char *cap), (factor, cap),
            "Precondition not met, %s: the grade does not go above %s.",
            "Condition préalable non remplie, %s : la note ne dépasse pas %s.")
PHRASE_WITH(open_critical, (const char *factors, const char *cap), (factors, cap),
            "Without answers on %s, the grade cannot go above %s.",
            "Sans réponse sur %s, la note ne peut pas dépasser %s.")
PHRASE_WITH(held, (const char *cap), (cap), "The grade does not go above %s.",
            "La note ne dépasse pas %s.")
PHRASE_WITH(quoted, (const char *text), (text), "“%s”", "« %s »")
PHRASE(decisive_factor, "decisive factor", "facteur déterminant")
PHRASE(precondition, "precondition", "condition préalable")

/* -- the blocks of the first screen -- */
PHRASE(established, "What is established", "Ce qui est établi")
PHRASE(vigilance, "Points to watch", "Points de vigilance")
PHRASE(strengths, "Strengths", "Points forts")
PHRASE(weaknesses, "Weak points", "Fragilités")
PHRASE(weaknesses_lost, "Weak points (points to gain)", "Fragilités (points à gagner)")
PHRASE(none_yet, "none at this stage", "aucun à ce stade")
PHRASE(ask_first, "To ask first", "À demander d’abord")
PHRASE(one_answer_rates, "(one more answer allows a rating)",
       "(une réponse de plus permet une note)")
PHRASE_WITH(answers_and_proofs, (const char *count), (count),
            "(%s more answers cover enough for a rating, and proofs are missing too)",
            "(%s réponses de plus couvrent assez pour une note ; il manque aussi des preuves)")
PHRASE(one_answer_and_proofs,
       "(one more answer covers enough for a rating, and proofs are missing too)",
       "(une réponse de plus couvre assez pour une note ; il manque aussi des preuves)")
PHRASE_WITH(answers_rate, (const char *count), (count), "(%s more answers allow a rating)",
            "(%s réponses de plus permettent une note)")
PHRASE(one_question_open, "(one open question)", "(une question ouverte)")
PHRASE_WITH(questions_open, (const char *count), (count), "(%s open questions)",
            "(%s questions ouvertes)")
PHRASE_WITH(decisive_question, (const char *cap), (cap),
            "decisive question: without an answer, the grade cannot go above %s",
            "question décisive : sans réponse, la note ne peut pas dépasser %s")
PHRASE_WITH(decisive_questions, (const char *cap), (cap),
            "decisive questions: without answers, the grade cannot go above %s",
            "questions décisives : sans réponse, la note ne peut pas dépasser %s")
PHRASE(decisive_questions_only, "decisive questions: the grade depends on them",
       "questions décisives : la note en dépend")
PHRASE(decisive_question_only, "decisive question: the grade depends on it",
       "question décisive : la note en dépend")
PHRASE_WITH(more, (const char *count), (count), "and %s more", "et %s de plus")
PHRASE_WITH(more_in_yaml, (const char *count), (count), "and %s more, all of them with --to yaml",
            "et %s de plus, tous avec --to yaml")
PHRASE(sources_differ, "sources contradict each other", "des sources se contredisent")
PHRASE(partners_differ, "partners do not see the same thing",
       "les partenaires ne voient pas la même chose")
PHRASE(partner_differs, "its voices do not see the same thing",
       "ses voix ne voient pas la même chose")
PHRASE_WITH(or_value, (const char *before, const char *value), (before, value), "%s or %s",
            "%s ou %s")
PHRASE_WITH(with_word, (const char *text, const char *word), (text, word), "%s (%s)", "%s (%s)")
PHRASE_WITH(as_question, (const char *text), (text), "%s?", "%s ?")
PHRASE_WITH(proof_of, (const char *to, const char *proof), (to, proof), "%s · %s", "%s · %s")
PHRASE(all_partners, "all partners", "tous les partenaires")
PHRASE(go_on, "To go on", "Pour continuer")
PHRASE(go_on_tree, "where each finding comes from", "d’où vient chaque constat")
PHRASE(go_on_ask, "what to ask first, and of whom", "quoi demander d’abord, et à qui")
PHRASE(go_on_improve, "the shortest way to a better grade", "le plus court chemin vers mieux")
PHRASE(dossier, "DOSSIER", "DOSSIER")
PHRASE(
    caution,
    "This assessment helps to discuss and to decide; it does not predict success. The thresholds and weights are those of the framework, chosen and not calibrated on outcomes.",
    "Cette appréciation aide à dialoguer et à décider ; elle ne prédit pas la réussite. Les seuils et les poids sont ceux du référentiel, choisis et non étalonnés sur des résultats.")

/* -- evidence -- */
PHRASE(audited, "verified", "vérifié")
PHRASE(third_party, "attested by a third party", "attesté par un tiers")
PHRASE(documented, "document supplied", "document fourni")
PHRASE(shared, "declared by several partners alike",
       "déclaré par plusieurs partenaires, concordant")
PHRASE(declared, "declared by a partner", "déclaré par un partenaire")
PHRASE(inferred, "inferred by the consultant", "déduit par le consultant")
PHRASE(assumed, "working assumption", "hypothèse de travail")
PHRASE_WITH(proof_figure, (const char *percent), (percent), "evidence at %s", "preuve à %s")
PHRASE(proofs_audited, "verified", "actes vérifiés")
PHRASE(proofs_third_party, "attestations", "attestations")
PHRASE(proofs_documented, "documents", "documents")
PHRASE(proofs_shared, "shared views", "avis concordants")
PHRASE(proofs_declared, "declarations", "déclarations")
PHRASE(proofs_inferred, "inferences", "déductions")
PHRASE(proofs_assumed, "assumptions", "hypothèses")
PHRASE(proofs_none, "none", "aucune")
PHRASE_WITH(level_dated, (const char *level, const char *date), (level, date), "%s, %s", "%s, %s")

/* -- outcomes and severities -- */
PHRASE(met, "met", "atteint")
PHRASE(partial, "in part", "en partie")
PHRASE(unmet, "not yet", "pas encore")
PHRASE(unknown, "not answered yet", "à renseigner")
PHRASE(error, "not assessed (failure)", "non évalué (anomalie)")
PHRASE(fact, "fact, not scored", "fait, non noté")
PHRASE(raised, "established", "avéré")
PHRASE(to_check, "to be checked", "à vérifier")
PHRASE(minor, "minor", "à suivre")
PHRASE(major, "important", "important")
PHRASE(critical, "critical", "critique")

/* -- kinds of partners -- */
PHRASE(association, "association", "association")
PHRASE(social_economy, "social partner", "partenaire social")
PHRASE(company, "company", "entreprise")
PHRASE(public_body, "public body", "acteur public")
PHRASE(education, "school or university", "établissement de formation")
PHRASE(network, "network", "réseau")
PHRASE(foundation, "foundation", "fondation")
PHRASE(citizens, "citizens", "habitants")

/* -- values -- */
PHRASE(yes, "yes", "oui")
PHRASE(no, "no", "non")
PHRASE_WITH(from_to, (const char *from, const char *to), (from, to), "%s to %s", "de %s à %s")
PHRASE_WITH(at_least, (const char *from), (from), "at least %s", "au moins %s")
PHRASE_WITH(at_most, (const char *to), (to), "at most %s", "au plus %s")
PHRASE_WITH(entry, (const char *key, const char *value), (key, value), "%s: %s", "%s : %s")

/* -- explain -- */
PHRASE(legend_critical, "◆ decisive factor: it holds back what it belongs to",
       "◆ facteur déterminant : il retient l’ensemble auquel il appartient")
PHRASE(legend_knockout, "▲ precondition: not met, it caps the grade",
       "▲ condition préalable : non remplie, elle plafonne la note")
PHRASE(legend_alerts, "! established · ? to be checked", "! avéré · ? à vérifier")
PHRASE(legend_rated, "├──●──┤ from 0 to 100: proven, careful estimate, possible; known findings",
       "├──●──┤ de 0 à 100 : prouvé, estimation prudente, possible ; constats connus")
PHRASE(legend_gain, "+9 points to gain, on the score of the axis",
       "+9 points à gagner, sur le score de l’axe")
PHRASE_WITH(to_gain, (const char *points), (points), "points to gain on the axis: %s",
            "points à gagner sur l’axe : %s")
PHRASE(legend_unrated, "▰▰▱▱ known findings; an axis that is not rated shows no score",
       "▰▰▱▱ constats connus ; un axe non noté ne montre aucun score")
PHRASE(weakest_first, "Weakest first.", "Le plus fragile d’abord.")
PHRASE(least_known_first, "Least known first.", "Le moins connu d’abord.")
PHRASE(open, "not answered yet", "à renseigner")
PHRASE(other_readings, "Other readings", "Autres lectures")
PHRASE_WITH(proven_possible, (const char *score, const char *low, const char *high),
            (score, low, high), "%s of 100 · proven %s, possible %s",
            "%s sur 100 · prouvé %s, possible %s")
PHRASE(not_rated_yet, "not rated at this stage", "non noté à ce stade")
PHRASE_WITH(nothing_applies_because, (const char *reason), (reason), "not applicable: %s",
            "sans objet : %s")
PHRASE_WITH(findings_known, (const char *known, const char *all), (known, all),
            "findings known: %s of %s", "constats connus : %s sur %s")
PHRASE_WITH(limit_dimension, (const char *slack), (slack),
            "Decisive factor: its dimension cannot exceed it by more than %s points.",
            "Facteur déterminant : sa dimension ne peut pas le dépasser de plus de %s points.")
PHRASE_WITH(limit_overall, (const char *slack), (slack),
            "Decisive factor: the whole axis cannot exceed it by more than %s points.",
            "Facteur déterminant : l’axe entier ne peut pas le dépasser de plus de %s points.")
PHRASE_WITH(limit_binds, (const char *limit), (limit), "%s It does hold it back.",
            "%s Il le retient en effet.")
PHRASE_WITH(knockout, (const char *below, const char *cap), (below, cap),
            "Precondition: below %s of 100, the grade does not go above %s.",
            "Condition préalable : sous %s sur 100, la note ne dépasse pas %s.")
PHRASE(knockout_clear, "It is met.", "Elle est remplie.")
PHRASE(knockout_possible, "It is not met for sure yet.", "Elle n’est pas encore assurée.")
PHRASE(knockout_certain, "It is not met.", "Elle n’est pas remplie.")
PHRASE(rule, "rule", "règle")
PHRASE_WITH(rule_title, (const char *title), (title), "rule: %s", "règle : %s")
PHRASE(without_weight, "without weight in the score", "sans poids dans la note")
PHRASE_WITH(file_line_at, (const char *file, const char *at), (file, at), "%s, line %s",
            "%s, ligne %s")
PHRASE_WITH(line_at, (const char *at), (at), "line %s", "ligne %s")
PHRASE_WITH(source, (const char *title), (title), "source: %s", "source : %s")
PHRASE_WITH(supplier, (const char *partner), (partner), "given by %s", "fourni par %s")
PHRASE(planned, "planned", "prévu")
PHRASE(achieved, "achieved", "acquis")
PHRASE(one_answer, "one answer", "une réponse")
PHRASE_WITH(several_answers, (const char *count), (count), "%s answers", "%s réponses")
PHRASE(internal, "internal, not for the client", "interne, pas pour le client")
PHRASE_WITH(note, (const char *text), (text), "Note: %s", "Note : %s")
PHRASE_WITH(ask_of, (const char *partners), (partners), "To ask of: %s", "À demander à : %s")
PHRASE_WITH(remedy, (const char *text), (text), "To progress: %s", "Pour progresser : %s")
PHRASE_WITH(proof_wanted, (const char *text), (text), "What would prove it: %s",
            "Ce qui le prouverait : %s")
PHRASE_WITH(failed, (const char *text), (text), "Failure: %s", "Anomalie : %s")
PHRASE(no_answer, "not answered", "sans réponse")
PHRASE_WITH(also_read_by, (const char *rules), (rules), "Also read by: %s", "Lu aussi par : %s")
PHRASE_WITH(counts_in, (const char *title, const char *id), (title, id), "Counts in: %s (%s)",
            "Compte dans : %s (%s)")
PHRASE(counts_nowhere, "It counts in no score.", "Il ne compte dans aucune note.")
PHRASE_WITH(alert_state, (const char *state, const char *severity), (state, severity),
            "Point to watch: %s, %s.", "Point de vigilance : %s, %s.")

/* -- partner by partner -- */
PHRASE(seeks, "What it seeks", "Ce qu’il cherche")
PHRASE(served, "What serves it", "Ce qui le sert")
PHRASE(brings, "What it brings", "Ce qu’il apporte")
PHRASE(weighs, "What it weighs", "Ce qu’il pèse")
PHRASE(its_open, "What it can answer", "Ce qu’il peut dire")
PHRASE(its_differs, "Where it differs", "Où son regard diffère")
PHRASE(not_said, "not said in the dossier", "le dossier ne le dit pas")
PHRASE_WITH(covered, (const char *share), (share), "%s of what it seeks is covered",
            "%s de ce qu’il cherche est couvert")
PHRASE_WITH(share_of, (const char *title, const char *share), (title, share), "%s %s", "%s %s")
PHRASE_WITH(of_money, (const char *share), (share), "%s of the money", "%s de l’argent")
PHRASE_WITH(of_capital, (const char *share), (share), "%s of the capital", "%s du capital")
PHRASE_WITH(offers, (const char *list), (list), "offers: %s", "propose : %s")
PHRASE_WITH(power_beside, (const char *power, const char *contribution), (power, contribution),
            "%s of the power in votes, for %s", "%s du pouvoir de vote, pour %s")
PHRASE_WITH(power_alone, (const char *power), (power), "%s of the power in votes",
            "%s du pouvoir de vote")
PHRASE_WITH(its_answer, (const char *question, const char *answer), (question, answer), "%s %s",
            "%s %s")
PHRASE_WITH(and_others, (const char *answer, const char *others), (answer, others),
            "%s; the others: %s", "%s ; les autres : %s")
PHRASE_WITH(and_dossier, (const char *answer, const char *dossier), (answer, dossier),
            "%s; the dossier: %s", "%s ; le dossier : %s")
PHRASE_WITH(said_beside, (const char *voices), (voices), "Said beside it, and counted nowhere: %s",
            "Dit à côté, sans compter dans aucune note : %s")
PHRASE(gift_skills, "skills", "compétences")
PHRASE(gift_staff, "staff", "personnel")
PHRASE(gift_premises, "premises", "locaux")
PHRASE(gift_equipment, "equipment", "matériel")
PHRASE(gift_volunteers, "volunteers", "bénévoles")
PHRASE(gift_network, "network", "réseau")
PHRASE(gift_reputation, "reputation", "réputation")
PHRASE(gift_data, "data", "données")
PHRASE(gift_purchases, "purchases", "achats")
PHRASE(gift_guarantee, "guarantee", "garantie")
PHRASE(
    nothing_to_report,
    "This rule reports nothing here: what it watches for is not there, or it does not apply.",
    "Cette règle ne signale rien ici : ce qu’elle guette n’y est pas, ou elle ne s’applique pas.")
PHRASE(none_listed, "none", "aucun")
PHRASE_WITH(change_set, (const char *what, const char *from, const char *to, const char *why),
            (what, from, to, why), "%s: %s, was %s. %s", "%s : %s au lieu de %s. %s")
PHRASE_WITH(change_off, (const char *what, const char *why), (what, why), "%s: dropped. %s",
            "%s : retiré. %s")
PHRASE(by_default, "the default", "la valeur par défaut")
PHRASE(state_idea, "an idea", "une idée")
PHRASE(state_planned, "planned", "prévu")
PHRASE(state_running, "running", "en cours")
PHRASE(state_done, "done", "achevé")
PHRASE(state_stopped, "stopped", "arrêté")

/* -- what would do it -- */
PHRASE_WITH(way_to, (const char *grade), (grade), "The shortest way to “%s”",
            "Le plus court chemin vers %s")
PHRASE_WITH(way_to_proven, (const char *grade), (grade),
            "The shortest way to “%s”, counting only what is proven",
            "Le plus court chemin vers %s, en ne retenant que ce qui est prouvé")
PHRASE_WITH(long_way, (const char *grade, const char *count), (grade, count),
            "The shortest way to “%s” takes %s changes: accord improve lists them.",
            "Le plus court chemin vers %s demande %s changements : accord improve les donne.")
PHRASE_WITH(reached_held, (const char *grade), (grade),
            "The estimate reaches %s; what is open holds the grade back.",
            "L’estimation atteint %s ; ce qui reste ouvert retient la note.")
PHRASE(for_us, "internal", "interne")
PHRASE_WITH(reached_already, (const char *grade), (grade), "%s is reached already.",
            "%s est déjà atteinte.")
PHRASE(do_answer, "to answer", "à renseigner")
PHRASE(do_prove, "to prove", "à prouver")
PHRASE(do_do, "to do", "à faire")
PHRASE_WITH(becomes, (const char *to), (to), "→ %s", "→ %s")
PHRASE_WITH(moves, (const char *from, const char *to), (from, to), "%s → %s", "%s → %s")
PHRASE_WITH(other_way, (const char *number), (number), "or else (%s)", "ou bien (%s)")
PHRASE_WITH(effort, (const char *effort), (effort), "effort %s", "effort %s")
PHRASE_WITH(other_sets, (const char *count), (count), "%s other sets cost the same.",
            "%s autres ensembles coûtent autant.")
PHRASE(other_set, "One other set costs the same.", "Un autre ensemble coûte autant.")
PHRASE_WITH(many_sets, (const char *count), (count), "At least %s other sets cost the same.",
            "Au moins %s autres ensembles coûtent autant.")
PHRASE_WITH(
    still_held, (const char *count), (count),
    "Before a grade stands, %s more questions have to be answered or proven (accord ask).",
    "Pour que la note tienne, il reste %s questions à renseigner ou à prouver (accord ask).")
PHRASE(still_held_one,
       "Before a grade stands, one more question has to be answered or proven (accord ask).",
       "Pour que la note tienne, il reste une question à renseigner ou à prouver (accord ask).")
PHRASE(instead, "without", "sans")
PHRASE_WITH(
    untried, (const char *count), (count),
    "%s questions have no target, or may not be changed, and were not tried: other answers to them may do more.",
    "%s questions n’ont pas de cible, ou ne peuvent être changées, et n’ont pas été essayées : y répondre autrement peut faire davantage.")
PHRASE(
    untried_one,
    "One question has no target, or may not be changed, and was not tried: another answer to it may do more.",
    "Une question n’a pas de cible, ou ne peut être changée, et n’a pas été essayée : y répondre autrement peut faire davantage.")
PHRASE_WITH(losses, (const char *grade), (grade), "What would cost the grade “%s”",
            "Ce qui ferait perdre la note %s")
PHRASE_WITH(losses_nominal, (const char *grade), (grade),
            "What would cost the grade of the estimate, “%s”",
            "Ce qui ferait perdre la note de l’estimation, %s")
PHRASE(one_loss, "One answer is enough, if it turns out at its worst:",
       "Une seule réponse suffit, si elle se révèle au plus bas :")
PHRASE_WITH(several_losses, (const char *count), (count),
            "It takes %s answers, at their worst:", "Il en faut %s, au plus bas :")
PHRASE_WITH(no_loss, (const char *count), (count),
            "Not even %s of the answers given, at their worst, would cost it.",
            "Même %s des réponses données, au plus bas, ne la feraient pas perdre.")
PHRASE(not_one_loss, "No single answer given, at its worst, would cost it.",
       "Aucune réponse donnée, à elle seule, ne la ferait perdre.")
PHRASE(assumptions, "What this takes for granted", "Ce que cela suppose")
PHRASE(to_try, "To try it", "Pour l’essayer")

/* -- what to ask -- */
PHRASE(may_flip, "may change the grade", "peut changer la note")
PHRASE(is_decisive, "decisive", "déterminante")
PHRASE_WITH(swings, (const char *points), (points), "%s points", "%s points")
PHRASE(swings_one, "1 point", "1 point")
PHRASE(swings_little, "less than a point", "moins d’un point")
PHRASE(nothing_to_ask, "Nothing is open, and all is proven.",
       "Rien n’est ouvert, et tout est prouvé.")
PHRASE_WITH(asked_of, (const char *partner), (partner), "for %s", "pour %s")
PHRASE_WITH(message_subject, (const char *alliance), (alliance), "Subject: %s, a few questions",
            "Objet : %s, quelques questions")
PHRASE(message_hello, "Hello,", "Bonjour,")
PHRASE_WITH(
    message_why, (const char *alliance, const char *partner), (alliance, partner),
    "To assess %s, we still lack answers that %s can give. The first ones matter most.",
    "Pour apprécier « %s », il nous manque des réponses que %s peut donner. Les premières comptent le plus.")
PHRASE_WITH(message_about, (const char *factor), (factor), "It is about: %s.", "Cela éclaire : %s.")
PHRASE_WITH(message_noted, (const char *value), (value),
            "We have noted: %s. Can you confirm it with a document?",
            "Nous avons noté : %s. Pouvez-vous le confirmer par une pièce ?")
PHRASE(message_confirm, "Can you confirm what you told us with a document?",
       "Pouvez-vous confirmer par une pièce ce que vous nous avez dit ?")
PHRASE_WITH(message_nothing, (const char *partner), (partner), "There is no question for %s.",
            "Il n’y a pas de question pour %s.")
PHRASE(message_prove, "Do you have a document that shows it?",
       "Avez-vous une pièce qui l’établit ?")
PHRASE(message_answers, "Possible answers:", "Réponses possibles :")
PHRASE(message_yes_no, "Answer: yes or no.", "Réponse : oui ou non.")
PHRASE_WITH(message_proof, (const char *proof), (proof), "Document wanted: %s.",
            "Pièce souhaitée : %s.")
PHRASE_WITH(message_more, (const char *count), (count), "%s further questions can wait.",
            "%s autres questions peuvent attendre.")
PHRASE(
    message_end,
    "A short answer is enough; a document makes it firmer. “We do not know” is an answer too, and no bad mark.",
    "Une réponse courte suffit ; une pièce la rend plus solide. « Nous ne savons pas » est aussi une réponse, et n’est pas un mauvais point.")
PHRASE(message_thanks, "Thank you.", "Merci d’avance.")
/* -- what if -- */
PHRASE(what_if, "What if", "Et si")
PHRASE_WITH(up, (const char *points), (points), "+%s", "+%s")
PHRASE_WITH(down, (const char *points), (points), "−%s", "−%s")
PHRASE_WITH(with_score, (const char *grade, const char *score), (grade, score), "%s %s", "%s %s")
PHRASE_WITH(as_before, (const char *grade), (grade), "%s, as before", "%s, comme avant")
PHRASE_WITH(nothing_moves_here, (const char *grade), (grade), "%s, nothing moves",
            "%s, rien ne bouge")
PHRASE_WITH(proven_moves, (const char *scores), (scores), "proven %s", "prouvé %s")
PHRASE_WITH(possible_moves, (const char *scores), (scores), "possible %s", "possible %s")
PHRASE_WITH(today_moves, (const char *scores), (scores), "today %s", "aujourd’hui %s")
PHRASE_WITH(coverage_moves, (const char *percents), (percents), "answered by weight %s",
            "part renseignée en poids %s")
PHRASE_WITH(evidence_moves, (const char *percents), (percents), "strength of evidence %s",
            "solidité des preuves %s")
PHRASE(findings_move, "Findings", "Constats")
PHRASE(not_asked, "not asked", "pas demandé")
PHRASE(cleared, "ruled out", "écarté")
PHRASE(measures, "Measures", "Mesures")
PHRASE(nothing_else_moves, "Nothing else moves.", "Rien d’autre ne bouge.")
PHRASE(nothing_moves, "Nothing moves.", "Rien ne bouge.")
/* -- sensitivity -- */
PHRASE(grade_solid, "a solid grade", "note solide")
PHRASE(grade_fair, "a fairly solid grade", "note assez solide")
PHRASE(grade_fragile, "a fragile grade", "note fragile")
PHRASE_WITH(holds_in_draws, (const char *grade, const char *share), (grade, share),
            "The grade %s holds in %s of the draws.", "La note %s tient dans %s des tirages.")
PHRASE_WITH(holds_in_weightings, (const char *grade, const char *share), (grade, share),
            "The grade %s, or a better one, holds in %s of all possible weightings.",
            "La note %s, ou mieux, tient dans %s des pondérations possibles.")
PHRASE_WITH(headline_held, (const char *headline, const char *grade), (headline, grade),
            "While a decisive question is open, the scorecard shows %s instead of %s.",
            "Tant qu’une question décisive est ouverte, la fiche affiche %s au lieu de %s.")
PHRASE(too_early, "Too early to say whether a grade would hold: there is none yet.",
       "Trop tôt pour dire si une note tiendrait : il n’y en a pas encore.")
PHRASE(possible_grades, "How often each grade comes out", "Combien de fois sort chaque note")
PHRASE(in_draws, "in the draws", "dans les tirages")
PHRASE(in_weightings, "or better, by weightings", "ou mieux, selon les poids")
PHRASE_WITH(nine_in_ten, (const char *low, const char *high, const char *middle),
            (low, high, middle), "Nine draws in ten lie between %s and %s; half are above %s.",
            "Neuf tirages sur dix se situent entre %s et %s ; la moitié dépasse %s.")
PHRASE(settles_most, "What moves the score most by itself, from proven to possible",
       "Ce qui, seul, fait le plus bouger le score, du prouvé au possible")
PHRASE(would_tell_most, "What would tell most, the first one first",
       "Ce qui éclairerait le plus, dans l’ordre")
PHRASE(nothing_open, "nothing: all of it is proven", "rien : tout est prouvé")
PHRASE(weights_that_flip, "Weights that would change the grade by themselves",
       "Poids qui, seuls, changeraient la note")
PHRASE_WITH(flip, (const char *title, const char *from, const char *to, const char *grade),
            (title, from, to, grade), "%s: from %s to %s of the weights, then %s",
            "%s : de %s à %s des poids, la note devient %s")
PHRASE(no_flip, "none: no weight changes it by itself",
       "aucun : aucun poids ne la change à lui seul")
PHRASE(silence_pays, "Where leaving the answer out would raise the score: look twice",
       "Là où taire la réponse ferait monter le score : à regarder de près")
PHRASE(spread_from, "Where the uncertainty comes from", "D’où vient l’incertitude")
PHRASE_WITH(silence_untried, (const char *count), (count),
            "Factors that were not tried, because their rules take too many steps: %s.",
            "Facteurs non essayés, leurs règles demandant trop de pas : %s.")
PHRASE_WITH(spread_shares, (const char *data, const char *weights, const char *method),
            (data, weights, method), "answers and evidence %s · weights %s · way of calculating %s",
            "réponses et preuves %s · poids %s · façon de calculer %s")
PHRASE_WITH(spread_together, (const char *alone, const char *together), (alone, together),
            "%s · together %s", "%s · ensemble %s")
PHRASE(counts_twice, "Answers that count more than once", "Réponses qui comptent plusieurs fois")
PHRASE_WITH(counts_in_several, (const char *ask, const char *factors), (ask, factors),
            "The answer to %s counts in several factors: %s.",
            "La réponse à %s compte dans plusieurs facteurs : %s.")
PHRASE(
    helps_and_hinders,
    "It helps one and hinders another: while it is not settled, the range given is wider than "
    "it need be.",
    "Elle aide l’un en gênant l’autre : tant qu’elle n’est pas établie, l’intervalle annoncé est "
    "plus large que nécessaire.")
PHRASE_WITH(drawn, (const char *draws, const char *seed), (draws, seed), "%s draws, seed %s.",
            "%s tirages, graine %s.")
PHRASE(all_figures, "All figures", "Tous les chiffres")
