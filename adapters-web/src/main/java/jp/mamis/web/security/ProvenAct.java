package jp.mamis.web.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.web.page.Texts;

/** What somebody is about to do who is asked for a proof of who is there, as the address tells; the first that fits. */
public enum ProvenAct {
    OWN_PASSWORD("/my/account/password"),
    OWN_FACTORS("/my/account/factors(/.*)?"),
    LOG_IN_APPROVAL("/my/approval"),
    FACTOR_RESET("/(office|admin)/.*/factors"),
    ONE_USE_CODE("/(office|admin)/.*/code"),
    SUSPENSION("/(office|admin)/.*/(suspension|resumption)"),
    REGISTRATION("/office/[^/]+/members/[^/]+/registration(/.*)?"),
    MEMBER_ACCOUNT("/office/[^/]+/members/[^/]+/account(/.*)?"),
    SETTLED_REGISTRATION("/office/[^/]+/registrations(/.*)?"),
    SETTINGS("/office/[^/]+/settings(/.*)?"),
    PROFILE("/office/[^/]+/profile(/.*)?"),
    LIST_FILE("(/office/[^/]+/(members|procedures|letters|workplaces|staff)|/ca/certificates)(/export/.*)?"
            + "|/office/[^/]+/board"),
    BULK_APPROVAL("/office/[^/]+/procedures/approvals"),
    PRINTED_LETTERS("/office/[^/]+/(letters/together|procedures/(approvals/)?[^/]+)"),
    STAFF("/office/[^/]+/staff/.*"),
    DEPUTIES("/office/[^/]+/deputies(/.*)?"),
    MANDATES("/office/[^/]+/mandates(/.*)?"),
    BODIES("/office/[^/]+/bodies(/.*)?"),
    ACCOUNTS("/admin/accounts(/.*)?"),
    ACTIVATION("/ca/activations(/.*)?"),
    REVOCATION("/ca/certificates/[^/]+/revocation(/.*)?"),
    QUALIFICATIONS("/ca/qualifications(/.*)?");

    private final Pattern paths;

    ProvenAct(String paths) {
        this.paths = Pattern.compile(paths);
    }

    /** In words, from an address with or without its query; empty text where it tells nothing. */
    public static String named(String address, Texts t) {
        String path = address.replaceFirst("[?#].*", "");
        Optional<ProvenAct> meant = Stream.of(values())
                .filter(act -> act.paths.matcher(path).matches())
                .findFirst();
        return meant.map(act -> t.get("factors.confirm-act." + act.slug())).orElse("");
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
