"""What must hold between two scorecards, whatever the figures."""

import copy

from support import *

EPS = 2.1e-6  # two roundings to six decimals
AXES = ("success", "stakes")
THREE = (lambda a: a["assured"]["score"], lambda a: a["score"], lambda a: a["possible"]["score"])


def axes(card):
    return [card[a] for a in AXES if a in card]


def three(card):
    """Assured, score, possible of each axis; None where nothing applies."""
    return [[f(a) for f in THREE] for a in axes(card)]


def profile(card):
    """Every figure and every conclusion, by id, whatever the order."""
    found = {}
    for axis in axes(card):
        title = axis["title"]
        found[title] = [axis["score"], axis["assured"], axis["possible"], axis["range"], axis["today"],
                        axis["coverage"], axis["evidence"], axis["known-only"], axis["grade"],
                        axis["nominal-grade"], axis["provisional"], sorted(map(str, axis["because"])),
                        axis["answered"]]
        for d in axis["dimensions"]:
            found[d["id"]] = [d["score"], d["assured"], d["possible"], d["lost"]]
            for f in d["factors"]:
                found[f["id"]] = [f["score"], f["assured"], f["possible"], f.get("critical"), f.get("knockout")]
                for x in f["findings"]:
                    found[x["from"]] = [x["outcome"], sorted(x["value"]) if isinstance(x["value"], list)
                                        else x["value"], x["reliability"]]
    found["alerts"] = sorted([a["rule"], a["state"]] for a in card["alerts"])
    return found


def differ(a, b):
    """The first difference between two profiles."""
    for key in a:
        if not is_near(b.get(key), a[key], EPS):
            return "%s: %r became %r" % (key, a[key], b.get(key))
    return "other keys" if set(a) != set(b) else None


def ordered(card):
    """assured <= score <= possible, at every level."""
    for axis in axes(card):
        for node in [dict(assured=axis["assured"]["score"], score=axis["score"],
                          possible=axis["possible"]["score"])] + axis["dimensions"] + list(factors(axis).values()):
            low, mid, high = node["assured"], node["score"], node["possible"]
            if (low is None) != (high is None) or (low is not None and not 0 <= low <= mid <= high <= 100):
                return "%s: %r %r %r" % (node.get("id", axis["title"]), low, mid, high)
    return None


def drops(before, after, which=(0, 1, 2)):
    """A figure that fell, of those named."""
    for a, b in zip(three(before), three(after)):
        for i in which:
            if a[i] is not None and b[i] is not None and b[i] < a[i] - EPS:
                return "%s fell from %r to %r" % (("assured", "score", "possible")[i], a[i], b[i])
    return None


def silence_pays(before, after):
    """An assured score or a coverage that rose when an answer was taken away."""
    for a, b in zip(axes(before), axes(after)):
        if b["assured"]["score"] is not None and a["assured"]["score"] is not None and b["assured"]["score"] > a["assured"]["score"] + EPS:
            return "assured rose from %r to %r" % (a["assured"]["score"], b["assured"]["score"])
        if b["coverage"] > a["coverage"] + EPS:
            return "coverage rose from %r to %r" % (a["coverage"], b["coverage"])
    return None


def without(made, id):
    rest = copy.deepcopy(made)
    del rest["answers"][id]
    return rest


def shuffle_lists(node, draw):
    """Lists of things with an id in another order; verdicts keep theirs, which has a meaning."""
    if isinstance(node, dict):
        return {k: v if k in ("verdicts", "grades", "extends", "options") else shuffle_lists(v, draw) for k,
                v in node.items()}
    if isinstance(node, list) and node and all(isinstance(v, dict) and "id" in v for v in node):
        return [shuffle_lists(v, draw) for v in draw.sample(node, len(node))]
    return node
