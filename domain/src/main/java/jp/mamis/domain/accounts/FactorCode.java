package jp.mamis.domain.accounts;

import jp.mamis.domain.kernel.MalformedValue;

/** What proves a second factor (確認コード): the figures an app shows, a recovery code, or the answer of a passkey. */
public sealed interface FactorCode permits AppCode, OneUseCode, PasskeyAnswer {

    /**
     * What is typed: six figures are the app's, anything else is read as a recovery code; width, case, hyphens and white space do not
     * matter.
     *
     * @throws MalformedValue {@code factor-code}, without the text
     */
    static FactorCode parse(String typed) {
        try {
            return AppCode.isLike(typed) ? AppCode.parse(typed) : OneUseCode.parse(typed);
        } catch (MalformedValue neither) {
            throw new MalformedValue("factor-code", "");
        }
    }
}
