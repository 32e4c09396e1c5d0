package jp.mamis.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.mail.ChooseMailLanguage;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.web.page.Display;
import jp.mamis.web.page.Language;
import jp.mamis.web.problem.RequestLanguage;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.SessionCookies;

/** What becomes of a way to see the screens that somebody has chosen. */
public final class DisplayChoice {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final AssociationSystem system;

    public DisplayChoice(AssociationSystem system) {
        this.system = system;
    }

    /** The cookie by which the browser says it from now on, for a year. */
    public static NewCookie remembered(Display display, HttpServletRequest request) {
        return new NewCookie.Builder(display.cookie())
                .value(display.tag())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(SessionCookies.of(request).encrypted())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Mails come in the language the screens are read in. */
    public void keep(Display display, HttpServletRequest request) {
        if (display instanceof Language language) {
            writeIn(language, request);
        }
    }

    /** What was chosen before the log-in, of whoever is logged in now. */
    public void keepEarlier(HttpServletRequest request) {
        RequestLanguage.choice(request).ifPresent(language -> writeIn(language, request));
    }

    private void writeIn(Language language, HttpServletRequest request) {
        MailLanguage mails = language == Language.ENGLISH ? MailLanguage.EN : MailLanguage.JA;
        CurrentCaller.find(request)
                .flatMap(CurrentCaller::signedIn)
                .ifPresent(known -> system.mail()
                        .chooseMailLanguage()
                        .choose(new ChooseMailLanguage.Command(mails), known.caller()));
    }
}
