package jp.mamis.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.accounts.HashingBusy;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.web.json.JsonAnswers;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

    enum Code implements RefusalCode {
        NOT_FOUND,
        NOT_ALLOWED,
        OF_THE_BUSINESS
    }

    private final Problems problems = new Problems(Texts.in(Language.ENGLISH), "4711", false);

    @Test
    void one_reason_is_the_problem_itself() {
        Problem problem = problems.of(new RefusedRequest(Refusals.of(Refusal.of(Code.NOT_FOUND))));

        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.type()).isEqualTo("/problems/not-found");
        assertThat(problem.title()).isEqualTo("Not found");
        assertThat(problem.instance()).isEqualTo("4711");
    }

    @Test
    void several_reasons_are_all_named_under_the_most_telling_status() {
        Problem problem = problems.of(new RefusedRequest(new Refusals(List.of(
                Refusal.of(Code.OF_THE_BUSINESS, Map.of("name", "x")).at("board"), Refusal.of(Code.NOT_ALLOWED)))));

        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.type()).isEqualTo("/problems/refused");
        assertThat(problem.errors()).extracting(Problem.Reason::code).containsExactly("of-the-business", "not-allowed");
        assertThat(problem.errors().get(0).field()).contains("board");
    }

    @Test
    void malformed_input_names_field_text_and_rule() {
        Problem problem =
                problems.of(new MalformedInput(List.of(InputFault.malformed("post", "postal-code", "12345"))));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .containsExactly(new Problem.Reason(
                        Optional.of("post"),
                        "malformed",
                        "A postal code has 7 digits. For example 113-8621",
                        Optional.of("12345"),
                        Optional.of("postal-code")));
    }

    @Test
    void a_secret_is_not_given_back() {
        Problem problem = problems.of(new MalformedValue("password", ""));

        assertThat(JsonAnswers.text(problem)).doesNotContain("given");
    }

    @Test
    void failures_have_their_status_and_tell_nothing_of_the_machine() {
        Throwable cause = new IllegalStateException("jdbc:postgresql://secret");

        assertThat(problems.of(new StaleState("step")).status()).isEqualTo(409);
        assertThat(new Problems(Texts.in(Language.ENGLISH), "1", true)
                        .of(new StaleState("step"))
                        .status())
                .isEqualTo(412);
        Refusals changed = Refusals.of(Refusal.of(ProcedureRefusal.CHANGED_MEANWHILE));
        assertThat(problems.refused(changed).status()).isEqualTo(409);
        assertThat(new Problems(Texts.in(Language.ENGLISH), "1", true)
                        .refused(changed)
                        .status())
                .isEqualTo(412);
        assertThat(problems.of(new StoreUnavailable("x", cause)).status()).isEqualTo(503);
        assertThat(problems.of(new NullPointerException("secret")).status()).isEqualTo(500);
        assertThat(Stream.of(new StoreUnavailable("secret", cause), new NullPointerException("secret"))
                        .map(failure -> JsonAnswers.text(problems.of(failure))))
                .noneMatch(text -> text.contains("secret"));
    }

    @Test
    void too_many_log_ins_at_once_are_not_told_as_a_store_that_is_away() {
        Problem problem = problems.of(new HashingBusy());

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.type()).isEqualTo("/problems/log-ins-busy");
        assertThat(problem.title()).isEqualTo("Too many log-ins at once");
    }

    @ParameterizedTest
    @EnumSource
    void every_rejection_is_worded_in_both_languages(RejectedRequest.Reason reason) {
        for (Language language : Language.values()) {
            Problem problem = new Problems(Texts.in(language), "1", false).of(new RejectedRequest(reason));

            assertThat(problem.status()).isEqualTo(reason.status());
            assertThat(problem.title()).doesNotContain(reason.slug());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_page_shows_the_reasons_escaped_and_the_number_of_the_request(Language language) {
        Problem problem = new Problem(
                "/problems/refused",
                "<i>title</i>",
                409,
                "detail",
                "4711",
                List.of(
                        new Problem.Reason(Optional.empty(), "a", "<script>a", Optional.empty(), Optional.empty()),
                        new Problem.Reason(Optional.empty(), "b", "<script>b", Optional.empty(), Optional.empty())));

        String page = new ErrorPage(Templates.precompiled()).draw(problem, Visit.ofStranger(language, "/my?a=1", ""));

        assertThat(page)
                .contains("4711", "&lt;i&gt;title&lt;/i&gt;", "&lt;script&gt;a", "href=\"/my?a=1\"")
                .doesNotContain("<script>a", "<script>b");
    }
}
