package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A doctor who has not agreed to what has come into force while the check page was open. */
class FilingConsentTest {

    private static final Caller DOCTOR = ProceduresOnTheWeb.doctor(1);
    private static final String REPLY = "副院長です。";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb(false);
    private final Site site = web.site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void agrees_before_anything_is_filed_and_finds_the_check_page_with_what_was_typed() {
        Receipt back = web.sentBack(web.filed(), "1401A");
        Visitor doctor = site.visitor(DOCTOR);
        String own = ProceduresOnTheWeb.path(back.id());
        String check = Visitor.location(doctor.post(own + "/answer", "submission", Visitor.key(doctor.get(own))));

        HttpResponse<String> early = sent(doctor, check);

        assertThat(early.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(early)).isEqualTo("/my/consent?back=" + check.replace("/", "%2F"));
        assertThat(history(own, doctor)).doesNotContain(REPLY);
        assertThat(doctor.get(check).body()).contains(REPLY);

        web.agree(DOCTOR);
        assertThat(Visitor.location(sent(doctor, check))).endsWith("/filed");
        assertThat(history(own, doctor)).contains(REPLY);
    }

    private static HttpResponse<String> sent(Visitor doctor, String check) {
        HttpResponse<String> shown = doctor.get(check);
        return doctor.post(
                check, "submission", Visitor.key(shown), "version", Visitor.version(shown), JoinFields.ANSWER, REPLY);
    }

    private static String history(String own, Visitor doctor) {
        return doctor.get(own).body();
    }
}
