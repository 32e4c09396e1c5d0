package jp.mamis.domain.qualification;

import jp.mamis.domain.kernel.RefusalCode;

/** Why data about a physician is not accepted. */
public enum QualificationRefusal implements RefusalCode {
    /** The birth date makes the person younger than 18 or older than 120. */
    AGE_IMPLAUSIBLE,
    /** The day of registration comes before the twentieth birthday. */
    LICENSED_TOO_YOUNG,
    /** The day of registration lies in the future. */
    LICENSED_IN_FUTURE,
    /** The month of graduation comes after the registration. */
    GRADUATED_AFTER_LICENCE,
    /** A given name without its reading, or the reverse. */
    GIVEN_KANA_MISSING,
    /** A former name without its reading. */
    FORMER_KANA_MISSING,
    /** Letters are to carry a former name, and none is given. */
    FORMER_NAME_MISSING,
    /** Letters are to go home, and no home address is given. */
    HOME_ADDRESS_MISSING,
    /** Letters are to go to another address, and none is given. */
    OTHER_ADDRESS_MISSING,
    /** The present register number is also listed as a former one. */
    NUMBER_ALSO_FORMER,
    /** A register number the person had is no longer listed. */
    FORMER_NUMBER_LOST,
    /** Another person has or had this register number. */
    LICENCE_NUMBER_IN_USE,
    /** Another person has or had this reading and birth date. */
    READING_AND_BIRTH_IN_USE,
    /** The mail address of a person who logs in is changed by nobody else: it is a way to the account. */
    MAIL_IS_THE_HOLDERS,
    /** Something is already registered from a later day. */
    LATER_DATA_EXISTS,
    /** The new data equals the old. */
    NOTHING_AMENDED,
    /** A register number is checked between the day of registration and today. */
    CHECK_DAY_IMPOSSIBLE,
    /** No office has checked the numbers that were brought in. */
    CHECK_OF_MIGRATION,
    /** Nobody checks the own register number. */
    OWN_NUMBER,
    /** A person with this register number and birth date is registered. */
    ALREADY_REGISTERED,
    /** No such person within the caller's reach. */
    NO_SUCH_PERSON,
    /** The caller holds no duty that allows it. */
    NOT_ALLOWED,
    /** The caller stands in for somebody absent, and certificates may fall for good with the act. */
    NOT_FOR_A_DEPUTY,
    /** Somebody else was first: what the caller saw is no longer what is stored. */
    CHANGED_MEANWHILE,
    /** The day of a fact has not come, and the fact is no suspension. */
    FACT_IN_FUTURE,
    /** Nobody can have learned of it yet. */
    LEARNED_IN_FUTURE,
    /** The fact to be corrected is unknown or was corrected before. */
    NO_SUCH_FACT,
    /** Other facts about the person cannot be true without the one to be withdrawn. */
    FACT_NEEDED,
    /** No key that counts today has been certified for statements. */
    NOBODY_SIGNS_STATEMENTS,
    /** No such statement about that person. */
    NO_SUCH_STATEMENT,
    /** The paper a fact was read from has no number. */
    REFERENCE_MISSING,
    /** Nobody has proved the entry in the register. */
    NO_ENTRY_PROVED,
    /** The entry in the register is proved already. */
    ENTRY_PROVED_ALREADY,
    /** The day of entry is not the registered one. */
    ENTRY_DAY_DIFFERS,
    /** The day lies before the entry in the register. */
    BEFORE_ENTRY,
    /** A suspension needs a last day. */
    SUSPENSION_WITHOUT_END,
    /** Something that does not last was given a last day. */
    LAST_DAY_OF_SUSPENSIONS_ONLY,
    /** A suspension lasts three years at the most. */
    SUSPENSION_TOO_LONG,
    /** Practice is suspended on some of these days already. */
    SUSPENSIONS_OVERLAP,
    /** The licence is cancelled on that day already. */
    CANCELLED_ALREADY,
    /** The licence is not cancelled on that day. */
    NOT_CANCELLED,
    /** The death is recorded already. */
    DIED_ALREADY,
    /** Nobody dies before birth. */
    DIED_BEFORE_BIRTH,
    /** The person had died by then. */
    AFTER_DEATH
}
