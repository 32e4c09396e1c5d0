package jp.mamis.application.rehearsal;

/** What an invented person was to the national body on the day of its published table. */
public enum InventedKind {
    /** Its member on that day. */
    NATIONAL_MEMBER,
    /** At no time its member, but one of bodies up to a prefecture. */
    UP_TO_PREFECTURE,
    /** At no time its member, but one of a county body or a district only. */
    LOCAL_ONLY,
    /** Has joined it since, for the first time or again. */
    JOINED_SINCE,
    /** Was its member until the day before, or at some time earlier. */
    PAST_MEMBER,
    /** Known, and at no time a member of anything. */
    NO_MEMBER
}
