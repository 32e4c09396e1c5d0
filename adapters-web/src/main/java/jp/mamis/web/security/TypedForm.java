package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.web.page.Display;

/**
 * What was typed into the form of a page, sent to the page's own address because its reader wants to see it in another
 * way or to log out. The request is one that reads the page; passwords and codes are left out.
 *
 * @param action  which form of the page it is: by where its own buttons send it
 * @param fields  in the order they were sent
 * @param display how to show the page; empty for who wants to log out
 */
public record TypedForm(String action, Map<String, List<String>> fields, Optional<Display> display) {

    /** The form that came with the request; empty for every other request. */
    public static Optional<TypedForm> of(HttpServletRequest request) {
        return Optional.ofNullable((TypedForm) request.getAttribute(TypedForm.class.getName()));
    }

    static TypedForm of(BufferedRequest form, String action, Optional<Display> display) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        UnsentForm.lasting(form.form())
                .map(UnsentForm::answer)
                .forEach(answer -> fields.computeIfAbsent(answer.getKey(), name -> new ArrayList<>())
                        .add(answer.getValue()));
        return new TypedForm(action, fields, display);
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(TypedForm.class.getName(), this);
    }
}
