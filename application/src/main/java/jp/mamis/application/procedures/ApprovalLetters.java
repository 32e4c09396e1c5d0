package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.PersonName;

/**
 * What is to be written to the doctors whom a body has taken in together (入会承認通知書).
 *
 * @param president of the body, where it has entered one
 * @param written   the day that stands on the letters
 * @param letters   in the order of the bulk approval
 */
public record ApprovalLetters(
        Association body, Optional<PersonName> president, LocalDate written, List<Letter> letters) {

    public ApprovalLetters {
        letters = List.copyOf(letters);
    }

    /**
     * To one doctor.
     *
     * @param own    what the body calls the category, where it keeps its own
     * @param begins the first day of membership
     */
    public record Letter(
            String reference,
            String name,
            MemberCategory category,
            Optional<String> own,
            LocalDate boardDay,
            LocalDate begins) {}
}
