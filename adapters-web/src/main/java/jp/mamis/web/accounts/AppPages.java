package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;
import jp.mamis.web.security.CurrentCaller;

/** Draws the pages on which an app is set up: its key as a picture and as text, and the recovery codes that come with it. */
final class AppPages {

    /** Whether an app is set up in the middle of a log-in or later. */
    enum Place {
        LOG_IN(Entrance.ENROLMENT),
        ACCOUNT(FactorPages.PATH + "/app");

        private final String path;

        Place(String path) {
            this.path = path;
        }
    }

    private final AccountFrame frame;
    private final Place place;

    AppPages(AccountFrame frame, Place place) {
        this.frame = frame;
        this.place = place;
    }

    Texts texts(HttpServletRequest request) {
        return frame.texts(request);
    }

    Response offer(int status, FactorQueries.AppOffer offer, Form form, HttpServletRequest request) {
        boolean passkey = CurrentCaller.of(request)
                .waiting()
                .filter(FactorQueries.Awaited::passkey)
                .isPresent();
        Texts t = texts(request);
        Form asked = form.answering("ticket", offer.ticket().toString()).answering(OneTimeCode.FIELD, "");
        Page blank = Page.of(
                        frame.visit(Entrance.at(place.path, form.answer("back")).toString(), request),
                        t.get("factors.app-set-up"))
                .showing(asked);
        Page page = place == Place.LOG_IN
                ? blank
                : blank.below(t.get("accounts.own"), "/my/account").below(t.get("factors.title"), FactorPages.PATH);
        return frame.show(
                status,
                "app",
                page,
                Map.of(
                        "form",
                        asked,
                        "action",
                        place.path,
                        "atLogIn",
                        place == Place.LOG_IN,
                        "key",
                        offer.key().printed(),
                        "uri",
                        offer.key().uri(t.get("factors.issuer"), offer.loginId()),
                        "passkey",
                        passkey,
                        "picture",
                        QrCode.of(offer.key().uri(t.get("factors.issuer"), offer.loginId()))));
    }

    /** Shown once. */
    Response recoveryCodes(List<OneUseCode> codes, String next, HttpServletRequest request) {
        Texts t = texts(request);
        Page page = Page.of(frame.visit(next, request), t.get("factors.recovery"))
                .saying(Notice.success(t.get("factors.set-up-done")));
        return frame.show(
                200,
                "recovery",
                page,
                Map.of("codes", codes.stream().map(OneUseCode::printed).toList(), "next", next));
    }

    static UUID ticket(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new MalformedValue("app-ticket", "");
        }
    }

    static Optional<UUID> ticketIn(FormInput input) {
        try {
            return Optional.of(ticket(input.text("ticket")));
        } catch (MalformedValue none) {
            return Optional.empty();
        }
    }
}
