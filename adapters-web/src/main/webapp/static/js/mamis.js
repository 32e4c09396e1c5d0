// Comforts only: every page works without this file.

/** Puts the reader in front of what went wrong or has been done. */
function focusSummary() {
    document.querySelector("[data-summary], .notice--success")?.focus();
}

/** Lets an impatient second press wait for the answer to the first one. */
function submitOnce(form) {
    let sent = false;
    form.addEventListener("submit", (event) => {
        if (sent) {
            event.preventDefault();
        }
        sent = true;
    });
    window.addEventListener("pageshow", () => {
        sent = false;
    });
}

/** Warns before an idle session ends, and before one ends that is used; a use in another tab counts for this one too. */
function watchTimeLimit(dialog) {
    const minute = 60 * 1000;
    const warnAfter = Number(dialog.dataset.warnAfter) * 1000;
    const endAfter = warnAfter + 2 * minute;
    const tabs = new BroadcastChannel("session");
    const near = dialog.querySelector("[data-near]");
    const failed = dialog.querySelector("[data-failed]");
    const last = dialog.querySelector("[data-last]");
    const over = dialog.querySelector("[data-over]");
    const opened = Date.now();
    let used = opened;

    function show(part, name) {
        [near, last, over].forEach((other) => {
            other.hidden = other !== part;
        });
        dialog.setAttribute("aria-labelledby", name);
        dialog.setAttribute("aria-describedby", name === "time-limit-title" ? "time-limit-text" : `${name}-text`);
        if (!dialog.open) {
            dialog.showModal();
        }
        part.querySelector("a, button").focus();
    }

    function usedNow() {
        used = Date.now();
        failed.hidden = true;
        if (dialog.open && !near.hidden) {
            dialog.close();
        }
    }

    function lastEnd() {
        return opened + Number(dialog.dataset.left) * 1000;
    }

    /** Once in each tab, not on each of its pages; no two of them reckon the same end to the second. */
    function wasTold() {
        return Math.abs(Number(sessionStorage.getItem("time-limit-told")) - lastEnd()) < 2 * minute;
    }

    function tellLast(left) {
        sessionStorage.setItem("time-limit-told", String(lastEnd()));
        const text = last.querySelector("[data-text]");
        text.textContent = text.dataset.text.replace("%", String(Math.max(1, Math.round(left / minute))));
        show(last, "time-limit-last");
    }

    function look() {
        const now = Date.now();
        const left = lastEnd() - now;
        if (!over.hidden) {
            return;
        }
        if (left <= 0 || now - used >= endAfter) {
            show(over, "time-limit-over");
        } else if (now - used >= warnAfter) {
            if (!dialog.open || near.hidden) {
                show(near, "time-limit-title");
            }
        } else if (left <= 10 * minute && !dialog.open && !wasTold()) {
            tellLast(left);
        }
    }

    async function goOn() {
        const headers = { "X-CSRF-Token": dialog.dataset.csrf };
        try {
            const answer = await fetch("/my/account/session", { method: "POST", headers });
            if (answer.ok) {
                usedNow();
                tabs.postMessage("used");
            } else {
                show(over, "time-limit-over");
            }
        } catch {
            // Nothing was sent: the session may still be there, so the question stays.
            failed.hidden = false;
        }
    }

    tabs.onmessage = usedNow;
    tabs.postMessage("used");
    dialog.querySelector("[data-go-on]").addEventListener("click", goOn);
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    // Escape means to stay; after the end it leads back to what was typed, which can still be copied.
    dialog.addEventListener("cancel", (event) => {
        if (!near.hidden) {
            event.preventDefault();
            goOn();
        }
    });
    document.addEventListener("visibilitychange", look);
    setInterval(look, 1000);
}

/** Closes what lies over the page when the reader turns to something else or presses Escape. */
function closeBehind(dropDown) {
    document.addEventListener("click", (event) => {
        if (!dropDown.contains(event.target)) {
            dropDown.open = false;
        }
    });
    document.addEventListener("focusin", (event) => {
        if (!dropDown.contains(event.target)) {
            dropDown.open = false;
        }
    });
    dropDown.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && dropDown.open) {
            dropDown.open = false;
            dropDown.querySelector("summary").focus();
        }
    });
}

/** Enter in the field of a search looks, whatever it does elsewhere in the form; while letters are being chosen it is not for us. */
function searchOnEnter(button) {
    document.getElementById(button.dataset.enterOf).addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.isComposing) {
            event.preventDefault();
            button.click();
        }
    });
}

/** Suggests the reading of a name from what is typed with an input method, until the reading is written by hand. */
function suggestReading(reading) {
    const name = document.getElementById(reading.id.slice(0, -"Kana".length));
    let suggested = "";
    let known = true;
    let typed = "";

    function katakana(kana) {
        return kana.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
    }

    function anew() {
        if (reading.value === suggested) {
            reading.value = "";
        }
        suggested = "";
        known = true;
    }

    name.addEventListener("compositionstart", () => {
        typed = "";
        if (name.selectionStart === 0 && name.selectionEnd === name.value.length) {
            anew();
        } else if (name.selectionStart < name.value.length) {
            known = false;
        }
    });
    // Before it is converted the text is kana, with the letters of a sound that is not complete yet behind it.
    name.addEventListener("compositionupdate", (event) => {
        const kana = event.data.replace(/[a-z\uff41-\uff5a]+$/i, "");
        if (/^[\u3041-\u3096\u30a1-\u30f6\u30fc]+$/.test(kana)) {
            typed = kana;
        }
    });
    name.addEventListener("compositionend", (event) => {
        if (event.data === "") {
            return;
        }
        known = known && typed !== "";
        if (known && reading.value === suggested) {
            suggested += katakana(typed);
            reading.value = suggested;
        }
    });
    name.addEventListener("input", (event) => {
        if (event.isComposing || !(event.inputType ?? "").startsWith("delete")) {
            return;
        }
        if (name.value === "") {
            anew();
        } else {
            known = false;
        }
    });
}

/** The photograph with at most so many bytes, as large as writing needs to be read; null where that cannot be. */
async function smaller(photograph, most) {
    const picture = await createImageBitmap(photograph);
    for (const longest of [3200, 2400, 1800]) {
        const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
        const drawn = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
        if (drawn && drawn.size <= most) {
            return new File([drawn], photograph.name, { type: drawn.type });
        }
    }
    return null;
}

/** Photographs of telephones are larger than offices take: they are made smaller before they are sent, and this is said. */
function shrinkPhotographs(input) {
    const most = Number(input.dataset.most);
    const word = document.getElementById(`${input.id}-smaller`);

    function size(file) {
        return (file.size / 1_000_000).toFixed(1);
    }

    input.addEventListener("change", async () => {
        const chosen = input.files[0];
        word.textContent = "";
        // What was said of the file chosen before does not hold for this one.
        if (chosen) {
            input.removeAttribute("aria-invalid");
            input.closest(".field")?.classList.remove("field--faulty");
            document.getElementById(`${input.id}-fault`)?.replaceChildren();
        }
        if (chosen?.type !== "image/jpeg" || chosen.size <= most) {
            return;
        }
        const sent = await smaller(chosen, most).catch(() => null);
        // Another one may have been chosen meanwhile.
        if (sent && input.files[0] === chosen) {
            const files = new DataTransfer();
            files.items.add(sent);
            input.files = files.files;
            word.textContent = word.dataset.text.replace("%from", size(chosen)).replace("%to", size(sent));
        }
    });
}

/** Single keys of a work list. Whoever speaks to the machine or strikes keys by accident turns them off (WCAG 2.1.4). */
function workByKeys(dialog) {
    const off = "keys-off";
    const used = dialog.querySelector("[data-keys-used]");
    const open = document.querySelector("[data-keys-open]");
    used.checked = localStorage.getItem(off) === null;
    used.addEventListener("change", () => {
        if (used.checked) {
            localStorage.removeItem(off);
        } else {
            localStorage.setItem(off, "yes");
        }
    });
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    open.addEventListener("click", () => dialog.showModal());

    function rowOf(element) {
        return element.closest("main tbody tr");
    }

    function step(by) {
        const links = [...document.querySelectorAll("main tbody th a")];
        const here = links.findIndex((link) => rowOf(link) === rowOf(document.activeElement));
        links[here < 0 ? 0 : Math.min(Math.max(here + by, 0), links.length - 1)]?.focus();
    }

    const acts = {
        KeyJ: () => step(1),
        KeyK: () => step(-1),
        KeyX: () => rowOf(document.activeElement)?.querySelector("input[type=checkbox]")?.click(),
        KeyN: () => document.querySelector(".notice--success .notice__links a, .paging a[rel=next]")?.click(),
        Slash: () => document.querySelector("main input[name=q]")?.focus(),
    };

    function isTyping(element) {
        return element.matches("input:not([type=checkbox], [type=radio]), select, textarea");
    }

    // By the place of the key, not its sign: with an input method on, a letter has none.
    document.addEventListener("keydown", (event) => {
        const alone = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
        if (!used.checked || !alone || isTyping(event.target) || document.querySelector("dialog[open]")) {
            return;
        }
        const act = event.key === "?" ? () => dialog.showModal() : event.shiftKey ? undefined : acts[event.code];
        if (act) {
            event.preventDefault();
            act();
        }
    });
}

focusSummary();
document.querySelectorAll("template[data-for-scripts]").forEach((part) => part.replaceWith(part.content));
document.querySelectorAll("input[id$='Kana']").forEach(suggestReading);
document.querySelectorAll("button[data-enter-of]").forEach(searchOnEnter);
document.querySelectorAll("dialog[data-warn-after]").forEach(watchTimeLimit);
document.querySelectorAll("input[type=file][data-most]").forEach(shrinkPhotographs);
document.querySelectorAll("dialog[data-keys]").forEach(workByKeys);
document.querySelectorAll("form[data-once]").forEach(submitOnce);
document.querySelectorAll("details[data-drop-down]").forEach(closeBehind);
