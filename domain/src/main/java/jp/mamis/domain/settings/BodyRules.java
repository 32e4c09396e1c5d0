package jp.mamis.domain.settings;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;

/**
 * What a body has set for itself (医師会の規則).
 *
 * @param reach      how far up whoever joins here joins
 * @param several    what becomes of a doctor who belongs to another body of this layer
 * @param categories the body's own categories; empty while it goes by the national ones. The national body's carry its
 *     fees only
 * @param start      the day from which membership runs
 * @param notice     what applicants are told
 * @param boardDays  when the board meets, in the body's words, up to 100 characters; may be empty
 * @param workflow   who confirms a decision
 * @param answerTime how long an applicant may take to answer
 * @param documents  what applicants have to hand in, in the order they are asked for
 * @param letters    how the body writes to doctors
 * @param exemptions for what the body leaves members out of its fees
 */
public record BodyRules(
        Reach reach,
        SeveralMemberships several,
        List<OwnCategory> categories,
        MembershipStart start,
        ApplicantNotice notice,
        String boardDays,
        Workflow workflow,
        AnswerTime answerTime,
        List<AskedDocument> documents,
        LetterRules letters,
        List<OwnExemption> exemptions) {

    private static final int LONGEST_BOARD_DAYS = 100;

    /** How it is where a body has set nothing. */
    public static final BodyRules STANDARD = new BodyRules(
            Reach.ANY,
            SeveralMemberships.ALLOW,
            List.of(),
            MembershipStart.BOARD_DAY,
            ApplicantNotice.NONE,
            "",
            Workflow.SINGLE,
            AnswerTime.USUAL,
            List.of());

    /** Of a body that writes as is usual and leaves nobody out of its fees. */
    public BodyRules(
            Reach reach,
            SeveralMemberships several,
            List<OwnCategory> categories,
            MembershipStart start,
            ApplicantNotice notice,
            String boardDays,
            Workflow workflow,
            AnswerTime answerTime,
            List<AskedDocument> documents) {
        this(
                reach,
                several,
                categories,
                start,
                notice,
                boardDays,
                workflow,
                answerTime,
                documents,
                LetterRules.STANDARD,
                List.of());
    }

    /** @throws MalformedValue of kind {@code board-days} */
    public BodyRules {
        categories = List.copyOf(categories);
        documents = List.copyOf(documents);
        exemptions = List.copyOf(exemptions);
        readBoardDays(boardDays);
    }

    /** @throws MalformedValue of kind {@code board-days} */
    public static String readBoardDays(String typed) {
        return SettingsText.line("board-days", typed.strip(), LONGEST_BOARD_DAYS);
    }

    public BodyRules writing(LetterRules next) {
        return new BodyRules(
                reach,
                several,
                categories,
                start,
                notice,
                boardDays,
                workflow,
                answerTime,
                documents,
                next,
                exemptions);
    }

    public BodyRules exempting(List<OwnExemption> next) {
        return new BodyRules(
                reach, several, categories, start, notice, boardDays, workflow, answerTime, documents, letters, next);
    }

    public Optional<OwnCategory> category(CategoryCode code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    public Optional<AskedDocument> document(String name) {
        return documents.stream()
                .filter(document -> document.name().equals(name))
                .findFirst();
    }

    /** What is asked of who joins in the national category. */
    public List<AskedDocument> askedOf(MemberCategory national) {
        return documents.stream()
                .filter(document -> document.isAskedOf(national))
                .toList();
    }

    /** The categories that a doctor of the national category may choose among. */
    public List<OwnCategory> suiting(MemberCategory national) {
        return categories.stream().filter(category -> category.suits(national)).toList();
    }
}
