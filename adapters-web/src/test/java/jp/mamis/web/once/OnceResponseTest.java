package jp.mamis.web.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.once.OnceOnly;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import org.junit.jupiter.api.Test;

class OnceResponseTest {

    record Request(String name) {}

    record Receipt(String number) {}

    enum Code implements RefusalCode {
        NOT_FOUND
    }

    private static final Caller CALLER = Caller.operator("one", "r");
    private static final Request REQUEST = new Request("a");

    private final Ports ports = InMemoryPorts.ports();
    private final OnceResponse once =
            new OnceResponse(new OnceOnly(ports.work(), ports.submissions(), new Time(Clock.systemUTC())));
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void a_repeated_request_gets_the_first_answer_with_its_place_and_version() {
        Response first = once.api(api(Map.of("Idempotency-Key", "k")), CALLER, REQUEST, this::created);
        Response second = once.api(api(Map.of("Idempotency-Key", "k")), CALLER, REQUEST, this::created);

        assertThat(done).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getEntity()).isEqualTo("{\"number\":\"1\"}").isEqualTo(first.getEntity());
        assertThat(second.getHeaderString("Location")).isEqualTo(first.getHeaderString("Location"));
        assertThat(second.getHeaderString("ETag")).isEqualTo("\"1\"");
        assertThat(second.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.getHeaderString("Idempotency-Replayed")).isNull();
    }

    @Test
    void a_refusal_is_an_answer_too_and_kept() {
        Response first = once.api(api(Map.of("Idempotency-Key", "k")), CALLER, REQUEST, this::refused);
        Response second = once.api(api(Map.of("Idempotency-Key", "k")), CALLER, REQUEST, this::created);

        assertThat(first.getStatus()).isEqualTo(404);
        assertThat(second.getStatus()).isEqualTo(404);
        assertThat(second.getHeaderString("Content-Type")).isEqualTo("application/problem+json");
        assertThat(done).hasValue(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        once.api(api(Map.of("Idempotency-Key", "k")), CALLER, REQUEST, this::created);

        assertThatThrownBy(() -> once.api(api(Map.of("Idempotency-Key", "k")), CALLER, new Request("b"), this::created))
                .isInstanceOf(RefusedRequest.class);
    }

    @Test
    void another_version_seen_under_the_same_key_is_another_request() {
        once.api(api(Map.of("Idempotency-Key", "k", "If-Match", "\"1\"")), CALLER, REQUEST, this::refused);

        assertThatThrownBy(() -> once.api(
                        api(Map.of("Idempotency-Key", "k", "If-Match", "\"2\"")), CALLER, REQUEST, this::created))
                .isInstanceOf(RefusedRequest.class);
        assertThat(once.api(api(Map.of("Idempotency-Key", "k", "If-Match", "\"1\"")), CALLER, REQUEST, this::created)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_change_without_a_usable_key_is_rejected() {
        assertThatThrownBy(() -> once.api(api(Map.of()), CALLER, REQUEST, this::created))
                .isInstanceOf(RejectedRequest.class)
                .hasMessage("idempotency-key-missing");
        assertThatThrownBy(() -> once.api(api(Map.of("Idempotency-Key", "a b")), CALLER, REQUEST, this::created))
                .isInstanceOf(RejectedRequest.class)
                .hasMessage("idempotency-key-malformed");
    }

    @Test
    void a_repeated_request_acts_no_second_time_and_is_not_told_the_secret() {
        Response first = once.secretApi(api(Map.of("Idempotency-Key", "k")), CALLER, REQUEST, this::created);
        Response second = once.secretApi(api(Map.of("Idempotency-Key", "k")), CALLER, REQUEST, this::created);

        assertThat(done).hasValue(1);
        assertThat(first.getEntity()).isEqualTo(new Receipt("1"));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat((String) second.getEntity())
                .contains("/problems/secret-not-kept")
                .doesNotContain("number");
    }

    @Test
    void a_refusal_in_place_of_a_secret_is_kept() {
        once.secretApi(api(Map.of("Idempotency-Key", "k")), CALLER, REQUEST, this::refused);
        Response second = once.secretApi(api(Map.of("Idempotency-Key", "k")), CALLER, REQUEST, this::created);

        assertThat(second.getStatus()).isEqualTo(404);
        assertThat(done).hasValue(1);
    }

    @Test
    void a_form_sent_twice_leads_to_the_same_page() {
        Map<String, List<String>> fields = Map.of("submission", List.of("k"), "csrf", List.of("1"), "a", List.of("b"));
        Map<String, List<String>> again = Map.of("submission", List.of("k"), "csrf", List.of("2"), "a", List.of("b"));

        Response first = once.form(page(), CALLER, fields, this::seeOther);
        Response second = once.form(page(), CALLER, again, this::seeOther);

        assertThat(done).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(303);
        assertThat(second.getHeaderString("Location")).isEqualTo(first.getHeaderString("Location"));
    }

    @Test
    void a_name_without_a_value_is_an_empty_answer() {
        // As a form reader gives "submission=k&a".
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.add("submission", "k");
        fields.put("a", Collections.singletonList(null));

        Response first = once.form(page(), CALLER, fields, this::seeOther);
        Response again =
                once.form(page(), CALLER, Map.of("submission", List.of("k"), "a", List.of("")), this::seeOther);

        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(done).hasValue(1);
    }

    @Test
    void a_form_with_faults_may_be_sent_again() {
        Map<String, List<String>> fields = Map.of("submission", List.of("k"));
        once.form(
                page(), CALLER, fields, () -> Response.status(422).entity("<p>").build());

        Response second = once.form(page(), CALLER, fields, this::seeOther);

        assertThat(second.getStatus()).isEqualTo(303);
    }

    @Test
    void a_form_that_went_through_cannot_be_sent_with_other_answers() {
        once.form(page(), CALLER, Map.of("submission", List.of("k"), "a", List.of("b")), this::seeOther);

        assertThatThrownBy(() -> once.form(
                        page(), CALLER, Map.of("submission", List.of("k"), "a", List.of("c")), this::seeOther))
                .isInstanceOf(RejectedRequest.class)
                .hasMessage("form-already-sent");
    }

    private Response created() {
        String number = Integer.toString(done.incrementAndGet());
        return Response.created(URI.create("/api/v1/x/" + number))
                .tag(number)
                .entity(new Receipt(number))
                .build();
    }

    private Response seeOther() {
        return Response.seeOther(URI.create("/my/" + done.incrementAndGet())).build();
    }

    private Response refused() {
        done.incrementAndGet();
        throw new RefusedRequest(Refusals.of(Refusal.of(Code.NOT_FOUND)));
    }

    private static jakarta.servlet.http.HttpServletRequest api(Map<String, String> headers) {
        return PlainRequest.of("POST", "/api/v1/x", headers);
    }

    private static jakarta.servlet.http.HttpServletRequest page() {
        return PlainRequest.of("POST", "/my/x", Map.of());
    }
}
