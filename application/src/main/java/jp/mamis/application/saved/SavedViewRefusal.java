package jp.mamis.application.saved;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a view is not kept. */
public enum SavedViewRefusal implements RefusalCode {
    /** The caller works at no such body. */
    NOT_ALLOWED,
    /** There are enough; fact {@code most}. */
    TOO_MANY_VIEWS
}
