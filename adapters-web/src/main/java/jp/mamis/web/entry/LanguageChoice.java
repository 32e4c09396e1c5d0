package jp.mamis.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.mail.ChooseMailLanguage;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.web.page.Language;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.SessionCookies;

/** What becomes of a language that somebody has chosen for the screens. */
public final class LanguageChoice {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final AssociationSystem system;

    public LanguageChoice(AssociationSystem system) {
        this.system = system;
    }

    /** The cookie by which the browser says it from now on, for a year. */
    public static NewCookie remembered(Language language, HttpServletRequest request) {
        return new NewCookie.Builder(Language.COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(SessionCookies.of(request).encrypted())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Mails come in the language the screens are read in. */
    public void writeIn(Language language, HttpServletRequest request) {
        MailLanguage mails = language == Language.ENGLISH ? MailLanguage.EN : MailLanguage.JA;
        CurrentCaller.find(request)
                .flatMap(CurrentCaller::signedIn)
                .ifPresent(known -> system.mail()
                        .chooseMailLanguage()
                        .choose(new ChooseMailLanguage.Command(mails), known.caller()));
    }
}
