package jp.mamis.web.procedures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.JoinPreview;
import jp.mamis.application.procedures.ProcedureQueries;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Fault;
import jp.mamis.web.page.Field;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Question;
import jp.mamis.web.page.Select;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Draws the pages of the join form from a draft. */
final class JoinDrawing {

    private static final int MOST_CANDIDATES = 60;

    private final JoinPreview preview;
    private final ProcedureQueries queries;
    private final JoinAnswers answers;
    private final Visits visits;
    private final Templates templates;

    JoinDrawing(AssociationSystem system, JoinAnswers answers, Visits visits, Templates templates) {
        this.preview = system.procedures().joinPreview();
        this.queries = system.procedures().procedureQueries();
        this.answers = answers;
        this.visits = visits;
        this.templates = templates;
    }

    /** The procedure that the draft answers, where it was sent back. */
    static Optional<ProcedureId> answered(Draft draft) {
        return Optional.ofNullable(draft.answers().get(JoinAnswers.PROCEDURE))
                .map(id -> new ProcedureId(ProcedurePath.id(id)));
    }

    /** @param asked the query of the address, or the fields of the form sent */
    String form(
            JoinStep step,
            Draft draft,
            FormInput input,
            MultivaluedMap<String, String> asked,
            HttpServletRequest http) {
        Visit visit = visits.at(JoinPages.path(draft, step), http);
        Texts t = visit.texts();
        Form form = input.form(t);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("action", JoinPages.path(draft, step));
        parameters.put("toCheck", "yes".equals(asked.getFirst("toCheck")));
        parameters.put("steps", step.shown(t));
        switch (step) {
            case WORKPLACE -> {
                ProcedureWords words = new ProcedureWords(visit);
                parameters.put("owners", words.owners());
                parameters.put("duties", words.duties());
            }
            case BODY -> form = candidates(form, asked, visit, parameters);
            case REACH -> {
                List<Choice> reaches = reaches(answers.path(input), t);
                parameters.put("reaches", reaches);
                parameters.put("back", JoinPages.path(draft, JoinStep.BODY));
            }
            case DETAILS -> {
                parameters.put("categories", categories(form, input, draft, visit));
                parameters.put("back", JoinPages.path(draft, JoinStep.REACH));
            }
            case CHECK -> throw new IllegalArgumentException("the check page is no form to fill in");
        }
        parameters.put("form", form);
        parameters.put(
                "page",
                page(visit, t.get("join." + step.slug() + ".title"), draft, http)
                        .showing(form));
        return templates.draw("procedures/" + step.slug(), parameters);
    }

    String check(Draft draft, FormInput input, Optional<Refusals> refused, HttpServletRequest http) {
        Visit visit = visits.at(JoinPages.path(draft, JoinStep.CHECK), http);
        Texts t = visit.texts();
        refused.ifPresent(input::refused);
        Form form = input.form(t);
        FormInput sound = JoinAnswers.inputOf(draft.answers());
        CheckedAnswers checked = new CheckedAnswers(visit, JoinPages.path(draft));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "page",
                exempt(page(visit, t.get("join.check.title"), draft, http).showing(form), draft, http));
        parameters.put("form", form);
        parameters.put("steps", JoinStep.CHECK.shown(t));
        parameters.put("action", JoinPages.path(draft, JoinStep.CHECK));
        parameters.put("submission", OnceResponse.newKey());
        parameters.put("answering", answered(draft).isPresent());
        parameters.put("back", JoinPages.path(draft, JoinStep.DETAILS));
        checked.put(answers.request(sound).get(), answers.chosenRoute(sound), parameters);
        return templates.draw("procedures/check", parameters);
    }

    String discard(Draft draft, HttpServletRequest http) {
        Visit visit = visits.at(JoinPages.path(draft) + "/discard", http);
        Page page = Page.of(visit, visit.texts().get("join.discard.title"))
                .below(visit.texts().get("procedure.my-page"), "/my")
                .below(visit.texts().get("procedure.own"), ProcedurePath.OWN);
        return templates.draw("procedures/discard", Map.of("page", page, "action", JoinPages.path(draft) + "/discard"));
    }

    /** The frame; a page of an answer says on top what the body asked for. */
    private Page page(Visit visit, String title, Draft draft, HttpServletRequest http) {
        Texts t = visit.texts();
        Page page = Page.of(visit, title)
                .below(t.get("procedure.my-page"), "/my")
                .below(t.get("procedure.own"), ProcedurePath.OWN);
        return answered(draft)
                .flatMap(id ->
                        queries.tracker(id, CurrentCaller.of(http).caller()).accepted())
                .flatMap(ProcedureWords::sentBack)
                .map(line -> page.saying(asked(line, t)))
                .orElse(page);
    }

    static Notice asked(Tracker.Line line, Texts t) {
        return Notice.warning(
                t.get("procedure.sent-back", "body", line.body().orElse("")),
                line.reason().lines().toArray(String[]::new));
    }

    /** Tells a recent graduate until when the national fee is waived. */
    private Page exempt(Page page, Draft draft, HttpServletRequest http) {
        FormInput input = JoinAnswers.inputOf(draft.answers());
        return preview.judge(
                        answers.request(input).get(), CurrentCaller.of(http).caller())
                .accepted()
                .flatMap(JoinPreview.Consequences::exemptUntil)
                .filter(until -> reachesNational(draft))
                .map(until -> page.saying(Notice.information(
                        page.texts().get("join.exempt", "year", Integer.toString(until.year())),
                        page.texts().get("join.exempt.more"))))
                .orElse(page);
    }

    private boolean reachesNational(Draft draft) {
        return answers.chosenRoute(JoinAnswers.inputOf(draft.answers())).stream()
                .anyMatch(body -> body.code().isNational());
    }

    /** The bodies of the prefecture searched for, with the one chosen before among them. */
    private Form candidates(
            Form form, MultivaluedMap<String, String> query, Visit visit, Map<String, Object> parameters) {
        Texts t = visit.texts();
        String prefecture =
                Optional.ofNullable(query.getFirst("prefecture")).orElseGet(() -> form.answer(JoinAnswers.PREFECTURE));
        String text = Optional.ofNullable(query.getFirst("q")).orElse("").strip();
        List<Association> found = preview.entryBodies().stream()
                .filter(body -> prefecture.isBlank() || isIn(body, prefecture))
                .filter(body -> text.isEmpty() || body.name().text().contains(text))
                .toList();
        boolean asked = !prefecture.isBlank() || !text.isEmpty();
        List<Association> shown = asked ? found.stream().limit(MOST_CANDIDATES).toList() : List.of();
        parameters.put("prefectures", prefectures(visit.language()));
        parameters.put("asked", asked);
        parameters.put("more", found.size() > shown.size());
        parameters.put("bodies", shown.stream().map(body -> choice(body, t)).toList());
        return form.answering(JoinAnswers.PREFECTURE, prefecture).answering("q", text);
    }

    private static boolean isIn(Association body, String prefecture) {
        return body.code().prefecture().map(Prefecture::code).equals(Optional.of(prefecture));
    }

    private Choice choice(Association body, Texts t) {
        List<Association> path = preview.pathOf(body.id());
        return Choice.of(body.code().text(), body.name().text())
                .explained(t.get("join.body.above", "path", names(path.subList(1, path.size()), t)));
    }

    private static String names(List<Association> bodies, Texts t) {
        return bodies.stream()
                .map(body -> body.name().text())
                .reduce((a, b) -> a + t.get("join.body.and") + b)
                .orElse("");
    }

    static List<Choice> prefectures(Language language) {
        return Stream.of(Prefecture.values())
                .map(prefecture -> Choice.of(
                        prefecture.code(), language == Language.JAPANESE ? prefecture.kanji() : prefecture.romaji()))
                .toList();
    }

    private static List<Choice> reaches(List<Association> path, Texts t) {
        Function<Association, Choice> choice = highest -> {
            boolean only = highest.equals(path.get(0));
            String label = t.get(
                    only ? "join.reach.only" : "join.reach.up-to",
                    "body",
                    highest.name().text());
            return highest.code().isNational()
                    ? Choice.of(highest.code().text(), label).explained(t.get("join.reach.national"))
                    : Choice.of(highest.code().text(), label);
        };
        List<Association> highestFirst = new ArrayList<>(path);
        Collections.reverse(highestFirst);
        return highestFirst.stream().map(choice).toList();
    }

    /** One question per body, with the category that follows from the work already chosen. */
    private List<Field> categories(Form form, FormInput input, Draft draft, Visit visit) {
        ProcedureWords words = new ProcedureWords(visit);
        String suggested =
                answers.suggested(draft.answers()).map(MemberCategory::name).orElse("");
        return answers.chosenRoute(input).stream()
                .<Field>map(body -> {
                    String name = JoinAnswers.CATEGORY + body.code();
                    String answer = form.answer(name).isBlank() && !form.hasFaults() ? suggested : form.answer(name);
                    List<String> faults = form.faults().stream()
                            .filter(fault -> fault.field().equals(name))
                            .map(Fault::message)
                            .toList();
                    Question question = new Question(
                            name,
                            visit.texts()
                                    .get("join.category-of", "body", body.name().text()),
                            Question.Need.REQUIRED,
                            Optional.empty(),
                            faults);
                    return new Select(question, answer, words.categories());
                })
                .toList();
    }
}
