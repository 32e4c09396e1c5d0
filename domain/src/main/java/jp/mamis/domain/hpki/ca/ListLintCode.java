package jp.mamis.domain.hpki.ca;

import jp.mamis.domain.kernel.RefusalCode;

/** Which rule a revocation list breaks (失効リスト検査の結果). */
public enum ListLintCode implements RefusalCode {
    LINT_LIST_VERSION,
    LINT_LIST_ALGORITHM,
    LINT_LIST_ISSUER,
    LINT_LIST_LIFE,
    LINT_LIST_EXTENSIONS,
    LINT_LIST_AUTHORITY_KEY,
    LINT_LIST_NUMBER,
    LINT_LIST_SCOPE,
    LINT_LIST_REASON
}
