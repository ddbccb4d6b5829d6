-- The partner that pilots, given by its id or by its name; nil where it is none of them.
local function pilot_among(partners, pilot)
  for _, partner in ipairs(partners) do
    if partner.id == pilot then return partner.id end
    if type(pilot) == "string" and partner.name and text.same(partner.name, pilot) then return partner.id end
  end
  return nil
end

return {
  api = 1,
  id = "family-mismatch",
  alert = "critical",
  title = {
    en = "This is not a network alliance",
    fr = "Ce n’est pas une alliance de réseaux",
  },
  why = {
    en = "A network alliance binds a pilot organisation and networks by a charter. Without a network there is a partnership of the pilot; among networks of which none pilots there is a cooperation between associations. Both may be excellent, and another framework reads them better. An alliance of one pilot and one head of network fits: it stands for all its members.",
    fr = "Une alliance de réseaux lie un pilote et des réseaux par une charte. Sans réseau, c’est un partenariat du pilote ; entre réseaux dont aucun ne pilote, une coopération associative. Les deux peuvent être excellents, et un autre référentiel les lira mieux. Un pilote et une seule tête de réseau conviennent : elle parle pour tous ses adhérents.",
  },
  sources = {
    "Institut ISBL, 6e webinaire sur les alliances stratégiques : l’Alliance Dynamique et ses 53 réseaux",
    "Le RAMEAU, 8e convention de l’Alliance Dynamique (lerameau.fr)",
  },
  reads = { "partners", "answers.pilot-organisation" },
  messages = {
    ["no-network"] = {
      en = "Among {n} {n|partner|partners}, none is a network.",
      fr = "Parmi {n} {n|partenaire|partenaires}, aucun n’est un réseau.",
    },
    alone = {
      en = "A network is named, and nobody for it to sign with.",
      fr = "Un réseau est nommé, et personne avec qui signer.",
    },
    ["no-pilot"] = {
      en = "{n} networks, and none of them pilots.",
      fr = "{n} réseaux, et aucun ne pilote.",
    },
    fits = {
      en = "Networks, and an organisation that can pilot.",
      fr = "Des réseaux, et une organisation qui peut piloter.",
    },
    ["network-pilots"] = {
      en = "Networks, one of which pilots ({partner}).",
      fr = "Des réseaux, dont l’un pilote ({partner}).",
    },
  },

  check = function(d, p, out)
    local networks = count(d.partners, function(partner) return partner.kind == "network" end)
    if networks == 0 then return out.raised("no-network", { n = #d.partners }) end
    if networks < #d.partners then return out.clear("fits") end
    if networks == 1 then return out.raised("alone") end

    local pilot = pilot_among(d.partners, d.answers["pilot-organisation"])
    if pilot then return out.clear("network-pilots", { partner = pilot }) end
    return out.raised("no-pilot", { n = networks })
  end,

  tests = {
    { name = "a company and a network",
      given = { partners = { { id = "mail", kind = "company" }, { id = "heads", kind = "network" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "a public body and several networks, with an association",
      given = { partners = { { id = "region", kind = "public-body" }, { id = "reuse", kind = "network" },
                             { id = "gardens", kind = "network" }, { id = "club", kind = "association" } } },
      want = { outcome = "clear", message = "fits" } },
    { name = "a company and an association: no network",
      given = { partners = { { id = "mail", kind = "company" }, { id = "club", kind = "association" } } },
      want = { outcome = "raised", message = "no-network" } },
    { name = "no partner at all", given = { partners = {} }, want = { outcome = "raised", message = "no-network" } },
    { name = "a network alone",
      given = { partners = { { id = "reuse", kind = "network" } } },
      want = { outcome = "raised", message = "alone" } },
    { name = "two networks, one of which pilots",
      given = { partners = { { id = "reuse", kind = "network" }, { id = "gardens", kind = "network" } },
                answers = { ["pilot-organisation"] = "reuse" } },
      want = { outcome = "clear", message = "network-pilots" } },
    { name = "two networks, one of which pilots, called by its name",
      given = { partners = { { id = "reuse", name = "Réseau du réemploi", kind = "network" }, { id = "gardens", kind = "network" } },
                answers = { ["pilot-organisation"] = "Réseau du Réemploi" } },
      want = { outcome = "clear", message = "network-pilots" } },
    { name = "two networks, and nobody pilots",
      given = { partners = { { id = "reuse", kind = "network" }, { id = "gardens", kind = "network" } },
                answers = { ["pilot-organisation"] = "aucun" } },
      want = { outcome = "raised", message = "no-pilot" } },
    { name = "open: two networks, and the pilot is not named",
      given = { partners = { { id = "reuse", kind = "network" }, { id = "gardens", kind = "network" } } },
      want = { outcome = "unknown" } },
  },
}
