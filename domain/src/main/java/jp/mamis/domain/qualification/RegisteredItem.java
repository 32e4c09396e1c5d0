package jp.mamis.domain.qualification;

/** One of the things registered about a physician (登録項目), as changes and journals name it without its content. */
public enum RegisteredItem {
    NAME,
    KANA,
    ROMAN_NAME,
    FORMER_NAME,
    NAME_ON_MAIL,
    BIRTH_DATE,
    SEX,
    LICENCE,
    GRADUATION,
    SCHOOL,
    SPECIALTIES,
    CONTACT,
    SOCIETIES;

    /** The item's content in {@code data}, for comparing. */
    Object of(RegisteredData data) {
        return switch (this) {
            case NAME -> data.name();
            case KANA -> data.kana();
            case ROMAN_NAME -> data.roman();
            case FORMER_NAME -> data.former();
            case NAME_ON_MAIL -> data.formerNameOnMail();
            case BIRTH_DATE -> data.birth();
            case SEX -> data.sex();
            // What was found about the number is no part of what the person declares.
            case LICENCE -> data.licence().checked(RegisterCheck.unchecked());
            case GRADUATION -> data.graduation();
            case SCHOOL -> data.school();
            case SPECIALTIES -> data.specialties();
            case CONTACT -> data.contact();
            case SOCIETIES -> data.societies();
        };
    }
}
