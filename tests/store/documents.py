# SPDX-License-Identifier: BSL-1.0
"""Makes resolutions to be read: short ones of a form that has all that a corpus file keeps, each citing others of the same set."""
import random

OPENINGS = ["Recalling", "Reaffirming", "Taking note of", "Noting", "Welcoming"]
REQUESTS = ["Requests", "Decides", "Urges", "Takes note of", "Reaffirms"]


def resolution(session, number, seed):
    """One resolution of the General Assembly, the same for the same arguments."""
    chosen = random.Random(seed * 1_000_003 + session * 1009 + number)
    cite = lambda: f"{chosen.randint(session - 12, session - 1)}/{chosen.randint(1, 40)}"
    lines = [f"A/RES/{session}/{number}", "", "United Nations", "", "General Assembly", "", f"Resolution adopted by the General Assembly", "",
             f"{session}/{number}. Question {chosen.choice('of water,of rivers,of the sea,of mountains'.split(','))} {number % 7}", "",
             "The General Assembly,", ""]
    for opening in OPENINGS[:chosen.randint(1, 5)]:
        lines += [f"{opening} its resolution {cite()} of 20 December {1945 + session - chosen.randint(1, 9)} and the Convention on the",
                  "Rights of the Child,1", ""]
    for at in range(1, chosen.randint(2, 6)):
        lines += [f"{at}. {chosen.choice(REQUESTS)} resolution {cite()} and document A/{session}/{chosen.randint(100, 400)};", ""]
    lines += ["__________________", "1 Resolution 44/25, annex.", ""]
    return "\n".join(lines)


def write_documents(folder, count, seed=0):
    """`count` files in folders by session; gives their paths."""
    paths = []
    for at in range(count):
        session, number = 50 + at // 40, 1 + at % 40
        path = folder / str(session) / f"A_RES_{session}_{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(resolution(session, number, seed), encoding="utf-8")
        paths.append(path)
    return paths
