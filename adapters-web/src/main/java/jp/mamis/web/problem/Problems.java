package jp.mamis.web.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.accounts.HashingBusy;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.application.kernel.RefusalKind;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.web.page.Texts;

/** Words every exception that may leave a resource as one problem in one language. */
public final class Problems {

    /** Several reasons at once: the type says only that, the errors say which. */
    private static final String SEVERAL = "refused";

    private static final Map<Integer, String> SERVER_SLUGS = Map.of(
            400, "bad-request",
            401, "log-in-needed",
            403, "not-allowed",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            503, "store-unavailable");

    private final Wording wording;
    private final String request;
    private final boolean conditional;

    /**
     * @param request     id of the request
     * @param conditional whether the request carried {@code If-Match}: a stale state is then 412 and not 409
     */
    public Problems(Texts texts, String request, boolean conditional) {
        this.wording = new Wording(texts);
        this.request = request;
        this.conditional = conditional;
    }

    /** The problem for anything thrown; what nobody foresaw is 500 and says no more than the request's id. */
    public Problem of(Throwable thrown) {
        if (thrown instanceof RefusedRequest refused) {
            return refused(refused.reasons());
        }
        if (thrown instanceof MalformedInput malformed) {
            return malformed(malformed.faults(), malformed.reasons());
        }
        if (thrown instanceof MalformedValue value) {
            return malformed(List.of(InputFault.malformed("", value.kind(), value.text())));
        }
        if (thrown instanceof RejectedRequest rejected) {
            return plain(rejected.reason().slug(), rejected.reason().status());
        }
        if (thrown instanceof PortFailure failure) {
            return failed(failure);
        }
        if (thrown instanceof WebApplicationException server) {
            return status(server.getResponse().getStatus());
        }
        return internal();
    }

    public Problem refused(Refusals reasons) {
        int status = conditional && RefusalKind.isOvertaken(reasons.first().code()) ? 412 : Statuses.of(reasons);
        List<Problem.Reason> errors =
                reasons.reasons().stream().map(this::reason).toList();
        if (errors.size() == 1) {
            Problem.Reason only = errors.get(0);
            return new Problem(type(only.code()), only.message(), status, only.message(), request, errors);
        }
        return new Problem(type(SEVERAL), wording.title(SEVERAL), status, wording.detail(SEVERAL), request, errors);
    }

    public Problem malformed(List<InputFault> faults) {
        return malformed(faults, List.of());
    }

    private Problem malformed(List<InputFault> faults, List<Refusal> reasons) {
        if (faults.isEmpty()) {
            return refused(new Refusals(reasons));
        }
        String slug = "malformed-input";
        List<Problem.Reason> errors = Stream.concat(
                        faults.stream().map(this::reason), reasons.stream().map(this::reason))
                .toList();
        return new Problem(type(slug), wording.title(slug), 400, wording.detail(slug), request, errors);
    }

    /** The problem for a bare status, as the server makes them. */
    public Problem status(int status) {
        String slug = SERVER_SLUGS.get(status);
        if (slug != null) {
            return plain(slug, status);
        }
        return status < 500 ? plain("bad-request", 400) : internal();
    }

    public Problem internal() {
        return plain("internal-error", 500);
    }

    private Problem failed(PortFailure failure) {
        if (failure instanceof StaleState) {
            return conditional ? plain("precondition-failed", 412) : plain("stale-state", 409);
        }
        return plain(failure instanceof HashingBusy ? "log-ins-busy" : "store-unavailable", 503);
    }

    private Problem plain(String slug, int status) {
        return new Problem(type(slug), wording.title(slug), status, wording.detail(slug), request, List.of());
    }

    private Problem.Reason reason(Refusal refusal) {
        return new Problem.Reason(
                refusal.field(), refusal.code().slug(), wording.of(refusal), Optional.empty(), Optional.empty());
    }

    private Problem.Reason reason(InputFault fault) {
        return new Problem.Reason(
                given(fault.field()),
                fault.code().slug(),
                wording.of(fault),
                given(fault.given()),
                given(fault.rule()));
    }

    private static Optional<String> given(String text) {
        return Stream.of(text).filter(some -> !some.isEmpty()).findFirst();
    }

    private static String type(String slug) {
        return "/problems/" + slug;
    }
}
