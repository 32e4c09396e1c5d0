// A comfort only: every address can be typed without this file.

/** Seven digits in any width, with or without a hyphen; null while they are not complete. */
function digits(text) {
    const half = text.normalize("NFKC").replace(/[\u2010-\u2015\u2212\u30fc\s\u3012-]/g, "");
    return /^[0-9]{7}$/.test(half) ? half : null;
}

/** Fills in prefecture and line by the postal code; what was typed by hand is replaced only by a press or a choice. */
function fillByCode(part) {
    part.append(part.querySelector("template").content);
    const texts = part.dataset;
    const code = document.getElementById(texts.postalCode);
    const prefecture = document.getElementById(texts.prefecture);
    const line = document.getElementById(texts.line);
    const word = part.querySelector("[role=status]");
    const choices = part.querySelector("[data-choices]");
    const list = choices.querySelector("select");
    let places = [];
    let filled = null;
    let asked = null;
    let looks = 0;

    function say(text, place) {
        word.textContent = place ? text.replace("{place}", place.prefectureName + place.municipality + place.town) : text;
    }

    /** An answer that is still on its way comes too late from here on. */
    function forget() {
        looks += 1;
        places = [];
        choices.hidden = true;
        list.length = 1;
        say("");
    }

    function isByHand() {
        const ownPrefecture = prefecture.value !== "" && prefecture.value !== filled?.prefecture;
        return ownPrefecture || (line.value !== "" && line.value !== filled?.line);
    }

    /** A line that goes on behind the place keeps its number. */
    function fill(place) {
        const text = place.municipality + place.town;
        prefecture.value = place.prefecture;
        if (!line.value.startsWith(text)) {
            line.value = text;
        }
        filled = { prefecture: place.prefecture, line: text };
        say(texts.filled, place);
    }

    function offer() {
        places.forEach((place, index) => {
            list.add(new Option(place.prefectureName + place.municipality + place.town, String(index)));
        });
        choices.hidden = false;
        say(texts.several);
    }

    function show(byPress) {
        if (places.length > 1) {
            offer();
        } else if (byPress || !isByHand()) {
            fill(places[0]);
        } else {
            say(texts.kept, places[0]);
        }
    }

    async function look(wanted, byPress) {
        forget();
        asked = wanted;
        const own = looks;
        try {
            const answer = await fetch("/api/v1/postal-codes/" + wanted, { credentials: "omit" });
            const found = answer.ok ? (await answer.json()).places : [];
            if (own !== looks) {
                return;
            }
            if (answer.ok) {
                places = found;
                show(byPress);
            } else {
                say(answer.status === 404 ? texts.unknown : texts.failed);
            }
        } catch {
            if (own === looks) {
                say(texts.failed);
            }
        }
    }

    part.querySelector("button").addEventListener("click", () => {
        const wanted = digits(code.value);
        if (wanted === null) {
            say(texts.incomplete);
        } else {
            look(wanted, true);
        }
    });
    code.addEventListener("input", () => {
        const wanted = digits(code.value);
        if (wanted === null) {
            asked = null;
            forget();
        } else if (wanted !== asked) {
            look(wanted, false);
        }
    });
    list.addEventListener("change", () => {
        if (list.value !== "") {
            fill(places[Number(list.value)]);
        }
    });
}

document.querySelectorAll("[data-postal-code]").forEach(fillByCode);
