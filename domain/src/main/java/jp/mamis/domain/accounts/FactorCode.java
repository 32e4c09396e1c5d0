package jp.mamis.domain.accounts;

import jp.mamis.domain.kernel.MalformedValue;

/** What is typed to prove a second factor (確認コード): the figures an app shows, or a recovery code. */
public sealed interface FactorCode permits AppCode, OneUseCode {

    /**
     * Six figures are the app's, anything else is read as a recovery code; width, case, hyphens and white space do not
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
