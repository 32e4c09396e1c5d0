package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.web.page.Display;
import jp.mamis.web.page.EntryForm;
import jp.mamis.web.problem.RequestDisplay;
import org.jspecify.annotations.Nullable;

/**
 * Makes a reading request of a form that was sent to its page's own address, because its reader wants to see it in
 * another way or to log out; what was typed goes along.
 */
final class TypedGate extends Gate {

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> query = query(request);
        String purpose = query.getOrDefault(EntryForm.PARAMETER, "");
        boolean sent = request.getMethod().equals("POST") && !Paths.isApi(request) && !purpose.isEmpty();
        if (!sent || !(request instanceof BufferedRequest form)) {
            return Optional.of(request);
        }
        Optional<Display> display = purpose.equals(EntryForm.OUT) ? Optional.empty() : Optional.of(Display.of(purpose));
        TypedForm.of(form, query.getOrDefault(EntryForm.FORM, ""), display).attachTo(request);
        display.ifPresent(chosen -> RequestDisplay.choose(chosen, request));
        return Optional.of(new Reading(request));
    }

    /** Whether a form was sent by who wants to log out: nothing of it is to be shown to whoever comes next. */
    static boolean isLeaving(HttpServletRequest request) {
        return query(request).getOrDefault(EntryForm.PARAMETER, "").equals(EntryForm.OUT);
    }

    private static Map<String, String> query(HttpServletRequest request) {
        return pairs(request)
                .map(UnsentForm::answer)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private static Stream<String> pairs(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).stream().flatMap(query -> Stream.of(query.split("&", -1)));
    }

    private static final class Reading extends HttpServletRequestWrapper {

        Reading(HttpServletRequest sent) {
            super(sent);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getQueryString() {
            String rest = pairs((HttpServletRequest) getRequest())
                    .filter(pair ->
                            !pair.startsWith(EntryForm.PARAMETER + "=") && !pair.startsWith(EntryForm.FORM + "="))
                    .collect(Collectors.joining("&"));
            return rest.isEmpty() ? null : rest;
        }
    }
}
