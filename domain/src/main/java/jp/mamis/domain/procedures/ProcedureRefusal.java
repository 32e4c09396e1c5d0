package jp.mamis.domain.procedures;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a procedure's rules say no. */
public enum ProcedureRefusal implements RefusalCode {
    /** Not one body was chosen. */
    NO_BODY_CHOSEN,
    /** A chosen body does not exist. */
    NO_SUCH_BODY,
    /** The bodies chosen do not follow one another from below. */
    ROUTE_HAS_A_GAP,
    /** The lowest body chosen is joined through one below it; fact {@code body}. */
    ROUTE_STARTS_TOO_HIGH,
    /** A chosen body has ended or not begun; fact {@code body}. */
    BODY_NOT_IN_FORCE,
    /** A chosen body is to be dissolved and takes nobody in any more; fact {@code body}. */
    BODY_TO_BE_DISSOLVED,
    /** The doctor belongs to a chosen body; fact {@code body}. */
    ALREADY_A_MEMBER,
    /** The doctor belongs to the national body, be it through another workplace. */
    NATIONAL_BODY_JOINED_ALREADY,
    /** The national category does not follow from the work done; fact {@code expected}. */
    CATEGORY_DOES_NOT_FOLLOW,
    /** A category is given for a body that is not to be joined; fact {@code body}. */
    CATEGORY_WITHOUT_BODY,
    /** The wished day lies more than a year away. */
    WISHED_DAY_TOO_FAR,
    /** Another procedure of this person and workplace is under way; fact {@code reference}. */
    ANOTHER_IS_OPEN,
    /** Another procedure of this person, through another workplace, asks for {@code body}; fact {@code reference}. */
    ANOTHER_IS_OPEN_FOR_BODY,
    /**
     * The body below has yet to keep or cancel the membership a withdrawn procedure had begun; facts {@code below},
     * {@code reference}.
     */
    BODY_BELOW_UNSETTLED,
    /** More was typed than a form holds. */
    DRAFT_TOO_LARGE,
    /** There are enough drafts; discard one first. */
    TOO_MANY_DRAFTS,
    /** Only a registered doctor files for himself or herself. */
    NO_REGISTERED_PERSON,
    /** It is not this body's turn, or the step was decided by someone else. */
    NOT_THIS_BODYS_TURN,
    /** The procedure is no longer, or not yet, in a state that allows it; fact {@code state}. */
    NOT_IN_THIS_STATE,
    /** The board's day lies more than a year back. */
    BOARD_DAY_TOO_FAR,
    /** The board's day lies after today: nothing has been decided yet. */
    BOARD_DAY_IN_FUTURE,
    /** The board's day lies before the day membership of the body below begins; fact {@code below}. */
    BOARD_DAY_BEFORE_BODY_BELOW,
    /** A partner confirms for the day of the board that the body has confirmed; fact {@code confirmed}. */
    BOARD_DAY_NOT_CONFIRMED,
    /** The applicant has died, as was told of the account: nobody is taken in any more, unless its suspension is lifted. */
    APPLICANT_DECEASED,
    /** The applicant has died, as is on record of a membership that ended with it: nobody is taken in any more. */
    APPLICANT_DECEASED_AS_MEMBER,
    /** Sending back goes to a body that has decided before, or to the applicant. */
    NOT_A_LOWER_BODY,
    /** Only a call that was is noted. */
    CALL_IN_FUTURE,
    /** The call was more than a year ago. */
    CALL_TOO_LONG_AGO,
    /** No such call is noted on this procedure. */
    NO_SUCH_CALL,
    /** A body that has taken the doctor in already cannot be dropped; withdraw and file anew. */
    DECIDED_BODY_DROPPED,
    /** Sent again as it was, without a word on why. */
    ANSWER_MISSING,
    /** There is no such procedure within the caller's reach. */
    NO_SUCH_PROCEDURE,
    /** The caller holds no duty that allows it. */
    NOT_ALLOWED,
    /** Nobody decides on a filing of his or her own. */
    OWN_PROCEDURE,
    /** The caller saw an older state than the current one. */
    CHANGED_MEANWHILE,
    /** What was checked before filing is no longer what the draft says. */
    DRAFT_CHANGED_MEANWHILE,
    /** What a paper was printed from was changed since it was compared with the paper. */
    PAPER_CHANGED_MEANWHILE,
    /** The draft was changed elsewhere since the page was shown whose answers are to be kept. */
    DRAFT_CHANGED_SINCE_SHOWN,
    /** A body above keeps its membership, which rests on this one. */
    BODY_ABOVE_KEEPS,
    /** One's own confirmation is given; the decision needs somebody else's. */
    CONFIRMED_ALREADY,
    /** An administrator has to confirm now; fact {@code given}: how many have. */
    ADMINISTRATOR_HAS_TO_CONFIRM,
    /** Everybody of a role is asked now, and the caller is not among them; fact {@code awaited}: how many have yet to confirm. */
    OTHERS_HAVE_TO_CONFIRM,
    /** Nothing on its way to the body waits for a decision there. */
    NOTHING_WAITS_THERE,
    /** The body has entered no mail address. */
    NO_ADDRESS_OF_BODY,
    /** The body was asked today. */
    REMINDED_TODAY,
    /** Joining {@code body} means joining at least up to {@code upTo}. */
    HAS_TO_JOIN_FURTHER,
    /** Joining {@code body} means joining not beyond {@code upTo}. */
    MAY_NOT_JOIN_SO_FAR,
    /** {@code body} takes nobody in who belongs to another of its layer: {@code other}. */
    OTHER_MEMBERSHIP_DENIED,
    /** {@code body} has categories of its own, and none was chosen. */
    OWN_CATEGORY_MISSING,
    /** {@code body} has no such category of its own. */
    NO_SUCH_OWN_CATEGORY,
    /** The category {@code category} of {@code body} is not for doctors of the national category {@code national}. */
    OWN_CATEGORY_DOES_NOT_SUIT,
    /** Not one procedure was ticked. */
    NOTHING_TICKED,
    /** So many are not approved together; fact {@code most}. */
    TOO_MANY_TOGETHER,
    /** There is no such bulk approval within the caller's reach. */
    NO_SUCH_BULK_APPROVAL,
    /** An office enters it from paper: nobody else goes on with it, files it or throws it away. */
    DRAFT_WITH_OFFICE,
    /** It was filed already, perhaps on another device; fact {@code reference}. */
    DRAFT_FILED,
    /** There is no printed application of this code within the caller's reach. */
    NO_SUCH_PAPER,
    /** Only a part of number, reading and birth date on a paper is that of somebody known. */
    PAPER_DOCTOR_UNCLEAR,
    /** Somebody is known with this reading, birth date and sex, and another number; the office says whether it is another one. */
    PAPER_NAMESAKE_KNOWN,
    /** The office has begun to enter an application of the same doctor; fact {@code paper}, its code. */
    PAPER_BEGUN_ALREADY,
    /** What a printed application says was filed meanwhile; fact {@code reference}. */
    PAPER_FILED,
    /** The office has thrown away what it had begun of a paper; fact {@code day}. */
    PAPER_DISCARDED,
    /** The procedure that a paper would have answered ended before that was filed; facts {@code reference}, {@code state}. */
    PAPER_ENDED_UNFILED,
    /** A paper names no given name, and it was not said that the doctor has none. */
    GIVEN_NAME_LEFT_OUT,
    /** The day on a paper lies after today. */
    PAPER_IN_FUTURE,
    /** The body is joined through those below it, and the doctor belongs to none of them; facts {@code body}, {@code lower}. */
    PAPER_BEGINS_BELOW,
    /** The day on a paper that answers lies before the one on which the answer was asked for; fact {@code day}. */
    ANSWER_BEFORE_QUESTION,
    /** A withdrawal on paper bears a day before the one on which the application was filed. */
    WITHDRAWAL_BEFORE_FILING,
    /** What the printed application rests on is not complete. */
    PAPER_INCOMPLETE,
    /** Only what bears the doctor's signature is entered. */
    SIGNATURE_NEEDED,
    /** There is nothing to decide: no membership of this body had begun. */
    NOTHING_TO_DECIDE
}
