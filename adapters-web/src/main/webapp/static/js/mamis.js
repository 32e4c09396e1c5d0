// Comforts only: every page works without this file.

/** Puts the reader in front of what went wrong. */
function focusSummary() {
    document.querySelector("[data-summary]")?.focus();
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

focusSummary();
document.querySelectorAll("form[data-once]").forEach(submitOnce);
