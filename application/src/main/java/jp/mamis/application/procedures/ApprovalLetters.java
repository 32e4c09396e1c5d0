package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.settings.LetterRules;

/**
 * What is to be written to the doctors whom a body has taken in together (入会承認通知書).
 *
 * @param sender    how the body is reached and who presides, as far as it has entered that
 * @param written   the day that stands on the letters
 * @param letters   in the order of the bulk approval
 */
public record ApprovalLetters(
        Association body, AssociationProfile.Contents sender, LocalDate written, List<Letter> letters) {

    public ApprovalLetters {
        letters = List.copyOf(letters);
    }

    /**
     * Who gets a letter.
     *
     * @param name    as letters name the doctor
     * @param address where letters go; empty when none is registered, or the doctor is no longer the body's to write to
     * @param firm    the workplace, when it is the workplace's address
     */
    public record Receiver(String name, Optional<Address> address, Optional<String> firm) {

        /** For a body that may not write to the doctor any more. */
        Receiver nameOnly() {
            return new Receiver(name, Optional.empty(), Optional.empty());
        }
    }

    /**
     * To one doctor.
     *
     * @param to     the doctor, and where letters go
     * @param language in which the doctor has asked to be written to
     * @param own    what the body calls the category, where it keeps its own
     * @param writing how the body wrote to doctors on the day of filing
     * @param begins the first day of membership
     * @param before the first day that was told before, where the body has approved anew and it is another
     */
    public record Letter(
            String reference,
            Receiver to,
            MailLanguage language,
            MemberCategory category,
            Optional<String> own,
            LocalDate boardDay,
            LocalDate begins,
            Optional<LocalDate> before,
            LetterRules writing) {}
}
