package jp.mamis.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import jp.mamis.web.json.JsonAnswers;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/**
 * The complete answer to something thrown: status, media type, body. Decides by path whether a program or a person reads it.
 *
 * @param retryAfter seconds after which the same request may succeed, where waiting helps
 */
public record ProblemAnswer(Problem problem, String mediaType, String body, Optional<Integer> retryAfter) {

    private static final Logger LOG = System.getLogger(ProblemAnswer.class.getName());
    private static final ErrorPage PAGE = new ErrorPage(Templates.precompiled());
    private static final int SOON = 5;

    public static ProblemAnswer to(Throwable thrown, HttpServletRequest request) {
        Problem problem = problems(request).of(thrown);
        if (problem.status() >= 500) {
            LOG.log(Level.ERROR, "request " + problem.instance() + " failed", thrown);
        }
        return of(problem, request);
    }

    /** The answer to a bare status of the server. */
    public static ProblemAnswer toStatus(int status, HttpServletRequest request) {
        return of(problems(request).status(status), request);
    }

    private static Problems problems(HttpServletRequest request) {
        Texts texts = Texts.in(RequestLanguage.of(request));
        return new Problems(texts, RequestId.of(request), request.getHeader("If-Match") != null);
    }

    private static ProblemAnswer of(Problem problem, HttpServletRequest request) {
        Optional<Integer> wait = problem.status() == 503 ? Optional.of(SOON) : Optional.empty();
        if (RequestLanguage.isApi(request)) {
            return new ProblemAnswer(problem, Problem.MEDIA_TYPE, JsonAnswers.text(problem), wait);
        }
        return new ProblemAnswer(problem, "text/html;charset=UTF-8", page(problem, request), wait);
    }

    private static String page(Problem problem, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        String place = FormPlace.of(request);
        return PAGE.draw(
                problem,
                RequestReader.of(request)
                        .map(reader -> Visit.ofReader(language, place, reader.formToken(), reader.person()))
                        .orElseGet(() -> Visit.ofStranger(language, place, "")));
    }
}
