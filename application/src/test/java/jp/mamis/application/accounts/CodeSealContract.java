package jp.mamis.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.domain.accounts.OneUseCode;
import org.junit.jupiter.api.Test;

/** What every seal of one-use codes promises. */
public interface CodeSealContract {

    CodeSeal seal();

    @Test
    default void one_code_has_one_seal_however_it_is_typed() {
        String sealed = seal().seal(OneUseCode.parse("ABCDE-FGHJK-MNPQR"));

        assertThat(seal().seal(OneUseCode.parse("ａｂｃｄｅ fghjk　mnpqr"))).isEqualTo(sealed);
        assertThat(seal().seal(OneUseCode.parse("ABCDE-FGHJK-MNPQS"))).isNotEqualTo(sealed);
        assertThat(sealed).matches("[0-9a-f]+");
    }
}
