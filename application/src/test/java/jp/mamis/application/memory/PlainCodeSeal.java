package jp.mamis.application.memory;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import jp.mamis.application.accounts.CodeSeal;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.ShortCode;

/** A seal that hides nothing, for tests only. */
public final class PlainCodeSeal implements CodeSeal {

    @Override
    public String seal(ShortCode code) {
        return HexFormat.of().formatHex(code.printed().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String seal(OneUseCode code) {
        return HexFormat.of().formatHex(code.printed().getBytes(StandardCharsets.US_ASCII));
    }
}
