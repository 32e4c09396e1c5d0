package jp.mamis.web.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import jp.mamis.application.procedures.Draft;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.CategoryCode;

/** The fields of the join form, by whose names a draft keeps its answers. */
final class JoinFields {

    /** What was chosen from the register: a code, or that it is typed by hand. */
    static final String INSTITUTION = "institution";

    static final String WORKPLACE_NAME = "workplaceName";
    static final String WORKPLACE_CODE = "workplaceCode";
    static final String OWNER = "owner";
    /** What stood in the three fields for hand while a place of the register was chosen instead. */
    static final String HAND_NAME = "handName";

    static final String HAND_CODE = "handCode";
    static final String HAND_OWNER = "handOwner";
    static final String DUTY = "duty";
    static final String POSITION = "position";
    static final String DECLINES = "declinesInsurance";
    static final String PREFECTURE = "prefecture";
    static final String BODY = Draft.LOWEST;
    static final String REACH = "reach";
    static final String CATEGORY = "category-";
    static final String DESIRED = "desiredOn";
    static final String REMARKS = "remarks";

    /** The procedure this answers, and the version it was begun on, where it was sent back. */
    static final String PROCEDURE = Draft.PROCEDURE;

    static final String SEEN = Draft.SEEN;

    /** The version of the draft whose answers were shown for a last check; never kept. */
    static final String CHECKED = "version";

    /** What is said to the reason something was sent back for. */
    static final String ANSWER = Draft.ANSWER;

    private JoinFields() {}

    /** The procedure that the draft answers, where it was sent back; a program may have kept anything there. */
    static Optional<ProcedureId> answered(Draft draft) {
        return draft.answered();
    }

    static Optional<ProcedureId> answered(String procedure) {
        return Draft.answered(Map.of(PROCEDURE, procedure));
    }

    /** The fields a page asks for; its answers are kept under these names only. */
    static List<String> of(JoinStep step, List<Association> route) {
        return switch (step) {
            case WORKPLACE ->
                List.of(
                        INSTITUTION,
                        WORKPLACE_NAME,
                        WORKPLACE_CODE,
                        OWNER,
                        HAND_NAME,
                        HAND_CODE,
                        HAND_OWNER,
                        DUTY,
                        POSITION,
                        DECLINES);
            case BODY -> List.of(PREFECTURE, BODY);
            case REACH -> List.of(REACH);
            case DETAILS -> {
                List<String> fields = new ArrayList<>(
                        List.of(DESIRED + "-era", DESIRED + "-year", DESIRED + "-month", DESIRED + "-day", REMARKS));
                route.forEach(body -> fields.add(CATEGORY + body.code()));
                yield fields;
            }
            case CHECK -> List.of(ANSWER);
        };
    }

    /** The answers a request would have been given by, to begin an answer to what was sent back. */
    static Map<String, String> of(JoinRequest request, Function<Target, Association> bodies) {
        Map<String, String> answers = new TreeMap<>();
        answers.put(WORKPLACE_NAME, request.workplace().name().text());
        answers.put(
                WORKPLACE_CODE,
                request.workplace().registerCode().map(InstitutionCode::text).orElse(""));
        answers.put(
                OWNER,
                request.workplace() instanceof Workplace.Typed typed
                        ? typed.owner().code()
                        : "");
        answers.put(DUTY, request.duty().code());
        answers.put(POSITION, request.position().map(Position::text).orElse(""));
        answers.put(DECLINES, request.declinesInsurance() ? "yes" : "");
        List<Target> targets = request.targets();
        answers.put(BODY, bodies.apply(targets.get(0)).code().text());
        answers.put(REACH, bodies.apply(targets.get(targets.size() - 1)).code().text());
        targets.forEach(target -> answers.put(
                CATEGORY + bodies.apply(target).code(),
                target.own().map(CategoryCode::text).orElse(target.category().name())));
        answers.put(DESIRED + "-era", "");
        answers.put(DESIRED + "-year", Integer.toString(request.desiredOn().getYear()));
        answers.put(DESIRED + "-month", Integer.toString(request.desiredOn().getMonthValue()));
        answers.put(DESIRED + "-day", Integer.toString(request.desiredOn().getDayOfMonth()));
        answers.put(REMARKS, request.remarks());
        return answers;
    }
}
