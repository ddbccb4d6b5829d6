return {
  api = 1,
  id = "sponsor-lost",
  alert = "major",
  title = {
    en = "The company’s sponsor goes, and nobody takes over",
    fr = "Le sponsor de l’entreprise s’en va, sans relève",
  },
  why = {
    en = "In the company, one leader opens the doors: orders, sites, secondments. That sponsor is called indispensable, with real power and present over time; companies often change their managers. A departure is an ordinary event when a successor of the same rank is named, and a break when none is. That the loss of the sponsor is a risk is inferred.",
    fr = "Dans l’entreprise, un dirigeant ouvre les portes : commandes, sites, mises à disposition. Ce sponsor est dit indispensable, avec un vrai pouvoir et présent dans la durée ; or les entreprises changent souvent de dirigeants. Un départ est ordinaire quand un successeur de même rang est nommé, et une rupture quand il n’y en a pas. Que la perte du sponsor soit un risque est déduit.",
  },
  sources = { "SocialCOBizz, Éléments structurants d’une joint-venture sociale 5/6 : les sponsors (socialcobizz.com)" },
  reads = { "answers.company-sponsor", "answers.sponsor-continuity" },
  params = {
    handover = {
      default = 3, min = 1, max = 4,
      doc = { en = "Level of sponsor-continuity from which a handover is ready (3: named, informed, noted by the boards)",
              fr = "Niveau de sponsor-continuity à partir duquel la relève est prête (3 : nommée, informée, actée par les conseils)" },
    },
  },
  messages = {
    gone = {
      en = "The company’s sponsor has gone, and no leader of the same rank has taken over.",
      fr = "Le sponsor de l’entreprise est parti, et aucun dirigeant de même rang n’a pris la suite.",
    },
    leaving = {
      en = "The company’s sponsor is about to go, and no handover is ready.",
      fr = "Le sponsor de l’entreprise va partir, et la relève n’est pas prête.",
    },
    ready = {
      en = "The company’s sponsor is about to go; the handover is ready.",
      fr = "Le sponsor de l’entreprise va partir ; la relève est prête.",
    },
    carried = {
      en = "A leader of the company carries the alliance.",
      fr = "Un dirigeant de l’entreprise porte l’alliance.",
    },
  },
  remedy = {
    raised = { en = "Ask the company’s board to name a successor with the same power, and write it into the agreement.",
               fr = "Demander au conseil de l’entreprise de nommer un successeur de même pouvoir, et l’inscrire dans l’accord." },
  },

  check = function(d, p, out)
    local state = d.answers["company-sponsor"]
    if state == "gone" then return out.raised("gone") end
    if state ~= "leaving" then return out.clear("carried") end
    if d.answers["sponsor-continuity"] >= p.handover then return out.clear("ready") end
    return out.raised("leaving")
  end,

  tests = {
    { name = "gone without a successor", want = { outcome = "raised", message = "gone" }, given = { answers = { ["company-sponsor"] = "gone" } } },
    { name = "about to go, a handover only written", want = { outcome = "raised", message = "leaving" },
      given = { answers = { ["company-sponsor"] = "leaving", ["sponsor-continuity"] = 2 } } },
    { name = "about to go, a deputy named", want = { outcome = "clear", message = "ready" },
      given = { answers = { ["company-sponsor"] = "leaving", ["sponsor-continuity"] = 3 } } },
    { name = "in post", want = { outcome = "clear", message = "carried" }, given = { answers = { ["company-sponsor"] = "in-post" } } },
    { name = "replaced by a leader of the same rank", want = { outcome = "clear", message = "carried" },
      given = { answers = { ["company-sponsor"] = "replaced" } } },
    { name = "open: about to go, and nobody has asked who takes over", want = { outcome = "unknown" },
      given = { answers = { ["company-sponsor"] = "leaving" } } },
    { name = "open: the sponsor is not known", want = { outcome = "unknown" }, given = { answers = { ["sponsor-continuity"] = 4 } } },
  },
}
