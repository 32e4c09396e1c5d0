package jp.mamis.domain.statistics;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a table is not made. */
public enum StatisticsRefusal implements RefusalCode {
    /** The caller works neither for the body nor for one above it. */
    NOT_ALLOWED,
    /** Nothing is known yet as of an instant to come. */
    KNOWN_AFTER_NOW,
    /** Nobody knows how many members there will be so late; fact {@code last}, the last day that can be asked for. */
    DAY_TOO_LATE,
    /** Only the national body has prefectural bodies below it. */
    NO_PREFECTURES_BELOW
}
