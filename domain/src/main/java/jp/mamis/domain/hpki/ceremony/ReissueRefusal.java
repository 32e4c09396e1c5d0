package jp.mamis.domain.hpki.ceremony;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a mass re-issue is not ordered, or does not go on. */
public enum ReissueRefusal implements RefusalCode {
    /** There is no such order. */
    NO_SUCH_REISSUE,
    /** Another one has been ordered and has not ended. */
    REISSUE_ORDERED_ALREADY,
    /** Not from one generation to another of the same kind. */
    REISSUE_BETWEEN_KINDS,
    /** No second officer has confirmed it. */
    REISSUE_NOT_CONFIRMED,
    /** Everything is done, or an officer has cancelled it. */
    REISSUE_ENDED,
    /** Another process works on it, or died a moment ago. */
    REISSUE_RUNS_ELSEWHERE,
    /** The authority issues by another profile than the one that was confirmed. */
    REISSUE_PROFILE_CHANGED
}
