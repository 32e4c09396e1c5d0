// Passkeys: asks the device and puts its answer into the form. Where browser or script are missing, the other ways remain.

const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");

const described = (list) => list.map((known) => ({ ...known, id: bytes(known.id) }));

async function create(options) {
    const made = await navigator.credentials.create({
        publicKey: {
            ...options,
            challenge: bytes(options.challenge),
            user: { ...options.user, id: bytes(options.user.id) },
            excludeCredentials: described(options.excludeCredentials),
        },
    });
    return answer(made, {
        attestationObject: text(made.response.attestationObject),
        transports: made.response.getTransports?.() ?? [],
    });
}

async function get(options) {
    const proved = await navigator.credentials.get({
        publicKey: {
            ...options,
            challenge: bytes(options.challenge),
            allowCredentials: described(options.allowCredentials),
        },
    });
    return answer(proved, {
        authenticatorData: text(proved.response.authenticatorData),
        signature: text(proved.response.signature),
    });
}

function answer(credential, response) {
    return JSON.stringify({
        id: credential.id,
        rawId: text(credential.rawId),
        type: credential.type,
        response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
        clientExtensionResults: {},
    });
}

async function ask(part, form) {
    const failed = part.querySelector("[data-passkey-failed]");
    failed.hidden = true;
    try {
        const asked = await fetch(part.dataset.options, {
            method: "POST",
            headers: { "X-CSRF-Token": form.elements.csrf.value },
        });
        if (asked.status === 403) {
            form.submit(); // who is there is asked first
            return;
        }
        if (!asked.ok) {
            throw new Error(String(asked.status));
        }
        const options = await asked.json();
        form.elements.assertion.value = await (part.dataset.passkey === "create" ? create(options) : get(options));
        form.submit();
    } catch {
        failed.hidden = false;
        failed.focus();
    }
}

for (const part of document.querySelectorAll("[data-passkey]")) {
    if (window.PublicKeyCredential) {
        const form = part.querySelector("form");
        part.hidden = false;
        form.addEventListener(
            "submit",
            (event) => {
                if (event.submitter?.hasAttribute("formaction")) {
                    return; // the frame's language switch or log-out
                }
                event.preventDefault();
                event.stopImmediatePropagation();
                ask(part, form);
            },
            true,
        );
    }
}
