package jp.mamis.domain.qualification;

import java.time.LocalDate;
import jp.mamis.domain.person.ContactDetails;

/**
 * A change made in a form (登録情報の編集). Only what was really changed in it counts, so that whatever somebody else registered
 * meanwhile is not put back.
 *
 * @param opened what the form showed when it was opened
 * @param typed  what it says now
 */
public record RegistrationEdit(RegisteredData opened, RegisteredData typed) {

    /** The changes over what is registered now. */
    public RegisteredData onto(RegisteredData now) {
        return new RegisteredData(
                chosen(opened.name(), typed.name(), now.name()),
                chosen(opened.kana(), typed.kana(), now.kana()),
                chosen(opened.roman(), typed.roman(), now.roman()),
                chosen(opened.former(), typed.former(), now.former()),
                chosen(opened.formerNameOnMail(), typed.formerNameOnMail(), now.formerNameOnMail()),
                chosen(opened.birth(), typed.birth(), now.birth()),
                chosen(opened.sex(), typed.sex(), now.sex()),
                licence(now.licence()),
                chosen(opened.graduation(), typed.graduation(), now.graduation()),
                chosen(opened.school(), typed.school(), now.school()),
                chosen(opened.specialties(), typed.specialties(), now.specialties()),
                contact(now.contact()),
                chosen(opened.societies(), typed.societies(), now.societies()));
    }

    /** A form asks for number and day only; numbers had before, and what was found about them, are nobody's to type. */
    private MedicalLicence licence(MedicalLicence now) {
        LicenceNumber number = chosen(opened.licence().number(), typed.licence().number(), now.number());
        LocalDate day = chosen(opened.licence().registeredOn(), typed.licence().registeredOn(), now.registeredOn());
        return MedicalLicence.of(number, day).following(now);
    }

    private ContactDetails contact(ContactDetails now) {
        ContactDetails before = opened.contact();
        ContactDetails next = typed.contact();
        return new ContactDetails(
                chosen(before.home(), next.home(), now.home()),
                chosen(before.homePhone(), next.homePhone(), now.homePhone()),
                chosen(before.homeFax(), next.homeFax(), now.homeFax()),
                chosen(before.mobile(), next.mobile(), now.mobile()),
                chosen(before.other(), next.other(), now.other()),
                chosen(before.otherPhone(), next.otherPhone(), now.otherPhone()),
                chosen(before.otherFax(), next.otherFax(), now.otherFax()),
                chosen(before.mail(), next.mail(), now.mail()),
                chosen(before.destination(), next.destination(), now.destination()));
    }

    private static <T> T chosen(T opened, T typed, T now) {
        return typed.equals(opened) ? now : typed;
    }
}
