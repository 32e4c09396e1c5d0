package jp.mamis.pkcs11.token;

import static jp.mamis.application.hpki.ca.TokenContract.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iaik.pkcs.pkcs11.wrapper.CK_ATTRIBUTE;
import iaik.pkcs.pkcs11.wrapper.CK_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_MECHANISM_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_SESSION_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_TOKEN_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_VERSION;
import iaik.pkcs.pkcs11.wrapper.PKCS11;
import iaik.pkcs.pkcs11.wrapper.PKCS11Exception;
import java.lang.reflect.Proxy;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PinState;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Digest;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SoftHSM never answers, said by a module that follows a script at the border to the wrapper. */
class ScriptedTokenTest {

    private static final long SET_UP = 0x40d;
    private static final long LOGGED_IN = 3;
    private static final KeyId ID = new KeyId("0a");

    private final List<String> called = new ArrayList<>();
    private final Map<String, Long> answers = new HashMap<>();
    private final Map<String, Long> once = new HashMap<>();
    private long flags = SET_UP;
    private long flagsAfterLogIn = SET_UP;
    private long state = LOGGED_IN;
    private long sessions;
    private long[] objects = {};
    private final Map<Long, Object> attributes = new HashMap<>();

    private @Nullable Object tell(CK_ATTRIBUTE asked) {
        asked.pValue = attributes.get(asked.type);
        return null;
    }

    private final PKCS11 module = (PKCS11) Proxy.newProxyInstance(
            PKCS11.class.getClassLoader(), new Class<?>[] {PKCS11.class}, (proxy, method, arguments) -> {
                called.add(method.getName());
                if (method.getName().equals("C_Login")) {
                    flags = flagsAfterLogIn;
                }
                Long code = once.containsKey(method.getName())
                        ? once.remove(method.getName())
                        : answers.get(method.getName());
                if (code != null) {
                    throw new PKCS11Exception(code);
                }
                return switch (method.getName()) {
                    case "C_GetSlotList" -> new long[] {7};
                    case "C_GetTokenInfo" -> info();
                    case "C_GetInfo" -> library();
                    case "C_FindObjects" -> objects;
                    case "C_GetAttributeValue" -> tell(((CK_ATTRIBUTE[]) arguments[2])[0]);
                    case "C_GetMechanismList" -> new long[] {0x1040, 0x1041};
                    case "C_GetMechanismInfo" -> mechanism();
                    case "C_GenerateKeyPair" -> new long[] {8, 9};
                    case "C_OpenSession" -> ++sessions;
                    case "C_GetSessionInfo" -> session();
                    default -> null;
                };
            });

    private static CK_MECHANISM_INFO mechanism() {
        CK_MECHANISM_INFO info = new CK_MECHANISM_INFO();
        info.ulMaxKeySize = 384;
        return info;
    }

    private CK_SESSION_INFO session() {
        CK_SESSION_INFO info = new CK_SESSION_INFO();
        info.state = state;
        return info;
    }

    private CK_TOKEN_INFO info() {
        CK_TOKEN_INFO info = new CK_TOKEN_INFO();
        info.label = "card".toCharArray();
        info.serialNumber = "1".toCharArray();
        info.model = "scripted".toCharArray();
        info.flags = flags;
        return info;
    }

    private static CK_INFO library() {
        CK_INFO info = new CK_INFO();
        info.manufacturerID = "script".toCharArray();
        info.libraryDescription = "script".toCharArray();
        info.libraryVersion = new CK_VERSION();
        return info;
    }

    private Slots slots() {
        return new Slots(new Cryptoki(module), "card");
    }

    private ModuleToken opened(boolean lastTry) {
        Cryptoki cryptoki = new Cryptoki(module);
        try {
            return new ModuleToken(cryptoki, slots(), new Sessions(cryptoki, slots(), Pin.of("1234"), lastTry));
        } catch (Returned returned) {
            throw returned.failure();
        }
    }

    private long count(String name) {
        return called.stream().filter(name::equals).count();
    }

    @Test
    @Proves("PIN_LOCKED")
    void a_locked_pin_is_seen_in_the_flags_and_not_tried() {
        flags = SET_UP | 0x40000;

        assertFails(Reason.PIN_LOCKED, () -> opened(true));
        assertThat(count("C_Login")).isZero();
    }

    @Test
    void the_last_try_is_spent_by_a_person_only() {
        answers.put("C_Login", 0xa0L);
        flags = SET_UP | 0x20000;
        flagsAfterLogIn = flags;

        assertFails(Reason.PIN_LAST_TRY, () -> opened(false));
        assertThat(count("C_Login")).isZero();
        assertFails(Reason.PIN_WRONG, () -> opened(true));
        assertThat(count("C_Login")).isEqualTo(1);
        assertThat(slots().pin(7)).isEqualTo(PinState.LAST_TRY);
    }

    @Test
    void a_card_that_says_wrong_and_means_locked_is_locked() {
        answers.put("C_Login", 0xa0L);
        flags = SET_UP | 0x20000;
        flagsAfterLogIn = SET_UP | 0x40000;

        assertFails(Reason.PIN_LOCKED, () -> opened(true));
        assertThat(count("C_Login")).isEqualTo(1);
    }

    @Test
    void a_token_that_is_open_already_is_not_opened_by_any_pin() {
        answers.put("C_Login", 0x100L);

        assertFails(Reason.TOKEN_BUSY, () -> opened(false));
        assertThat(count("C_CloseSession")).isEqualTo(1);
        assertThat(count("C_CloseAllSessions")).isZero();
    }

    @Test
    void the_pin_is_wiped_where_the_log_in_fails() {
        Pin refused = Pin.of("1234");
        answers.put("C_Login", 0xa0L);
        assertFails(Reason.PIN_WRONG, () -> new Sessions(new Cryptoki(module), slots(), refused, false));
        assertThat(refused.reads("1234")).isFalse();

        Pin unused = Pin.of("1234");
        answers.put("C_GetSlotList", 0x05L);
        assertThatThrownBy(() -> new Sessions(new Cryptoki(module), slots(), unused, false))
                .isInstanceOf(Returned.class);
        assertThat(unused.reads("1234")).isFalse();
    }

    @Test
    void a_closed_token_sends_no_pin_and_uses_nobody_s_log_in() {
        ModuleToken token = opened(false);
        token.close();

        assertFails(Reason.TOKEN_GONE, token::keys);
        assertFails(Reason.TOKEN_GONE, () -> token.sign(ID, Digest.SHA_256, new byte[1]));
        token.close();

        assertThat(count("C_Login")).isEqualTo(1);
        assertThat(count("C_OpenSession")).isEqualTo(1);
        assertThat(count("C_CloseAllSessions")).isEqualTo(1);
    }

    @Test
    void a_key_that_is_not_there_costs_nobody_a_session() {
        ModuleToken token = opened(false);

        for (int i = 0; i < 20; i++) {
            assertFails(Reason.KEY_MISSING, () -> token.sign(ID, Digest.SHA_256, new byte[1]));
            assertFails(Reason.KEY_MISSING, () -> token.destroy(ID));
        }

        assertThat(count("C_Login")).isEqualTo(1);
        assertThat(count("C_CloseAllSessions")).isZero();
        assertThat(count("C_OpenSession") - count("C_CloseSession")).isLessThanOrEqualTo(2);
    }

    @Test
    void a_token_that_finds_nothing_because_it_was_put_back_is_logged_in_to_again() {
        ModuleToken token = opened(false);
        state = 2;

        assertFails(Reason.KEY_MISSING, () -> token.sign(ID, Digest.SHA_256, new byte[1]));

        assertThat(count("C_Login")).isEqualTo(2);
    }

    @Test
    void a_session_of_an_earlier_log_in_is_neither_used_nor_closed() {
        Sessions several = new Sessions(new Cryptoki(module), slots(), Pin.of("1234"), false);

        long before = several.in(held -> {
            several.reopen(held.generation());
            return held.session();
        });
        long after = several.in(Sessions.Held::session);

        assertThat(after).isNotEqualTo(before);
        assertThat(count("C_CloseSession")).isZero();
        assertThat(several.<Long>in(Sessions.Held::session)).isEqualTo(after);
    }

    @Test
    void what_failed_to_be_opened_again_is_opened_by_whoever_comes_next() {
        ModuleToken token = opened(false);
        once.put("C_FindObjectsInit", 0xb3L);
        once.put("C_GetSlotList", 0x05L);
        assertFails(Reason.TOKEN_GONE, token::keys);
        once.put("C_FindObjectsInit", 0x101L);

        assertThat(token.keys()).isEmpty();

        assertThat(count("C_Login")).isEqualTo(2);
    }

    @Test
    void a_new_key_that_cannot_be_read_back_is_removed() {
        ModuleToken token = opened(false);
        answers.put("C_GetAttributeValue", 0x30L);

        assertFails(Reason.TOKEN_ERROR, () -> token.generate(KeyLabel.parse("root-1"), KeyAlgorithm.P_256));

        assertThat(count("C_GenerateKeyPair")).isEqualTo(1);
        assertThat(count("C_DestroyObject")).isEqualTo(2);
    }

    @Test
    void a_lost_session_is_opened_again_and_works() {
        ModuleToken token = opened(false);
        once.put("C_FindObjectsInit", 0xb3L);

        assertThat(token.keys()).isEmpty();

        assertThat(count("C_Login")).isEqualTo(2);
        assertThat(count("C_CloseAllSessions")).isEqualTo(1);
    }

    @Test
    void the_code_for_locked_is_enough() {
        answers.put("C_Login", 0xa4L);

        assertFails(Reason.PIN_LOCKED, () -> opened(false));
    }

    @Test
    void a_pin_refused_after_the_token_was_lost_is_never_sent_again() {
        ModuleToken token = opened(false);
        answers.put("C_FindObjectsInit", 0xb3L);
        answers.put("C_Login", 0xa0L);

        assertFails(Reason.PIN_WRONG, () -> token.sign(ID, Digest.SHA_256, new byte[1]));
        assertFails(Reason.PIN_WRONG, () -> token.sign(ID, Digest.SHA_256, new byte[1]));
        assertThat(count("C_Login")).isEqualTo(2);
    }

    @Test
    void a_lost_session_is_opened_and_logged_in_to_once_more_and_then_fails() {
        ModuleToken token = opened(false);
        answers.put("C_FindObjectsInit", 0xb3L);

        assertFails(Reason.TOKEN_ERROR, token::keys);

        assertThat(count("C_Login")).isEqualTo(2);
        assertThat(count("C_FindObjectsInit")).isEqualTo(2);
    }

    @ParameterizedTest
    @Proves("TOKEN_FULL")
    @CsvSource({
        "0x30, TOKEN_ERROR",
        "0x31, TOKEN_FULL",
        "0x32, TOKEN_GONE",
        "0xe0, TOKEN_GONE",
        "0xe2, TOKEN_READ_ONLY",
        "0x70, ALGORITHM_UNSUPPORTED",
        "0x190, TOKEN_ERROR"
    })
    void return_codes_have_their_reasons(String code, Reason reason) {
        ModuleToken token = opened(false);
        answers.put("C_FindObjectsInit", Long.decode(code));

        assertFails(reason, token::keys);
    }

    @ParameterizedTest
    @Proves("TOKEN_FULL")
    @CsvSource({"0x31, TOKEN_FULL", "0x30, TOKEN_ERROR", "0xe2, TOKEN_READ_ONLY"})
    void a_key_that_the_token_does_not_make_is_asked_for_once(String code, Reason reason) {
        ModuleToken token = opened(false);
        answers.put("C_GenerateKeyPair", Long.decode(code));

        assertFails(reason, () -> token.generate(KeyLabel.parse("root-1"), KeyAlgorithm.P_256));

        assertThat(count("C_GenerateKeyPair")).isEqualTo(1);
        assertThat(count("C_DestroyObject")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"C_SignInit", "C_Sign"})
    void an_error_of_the_device_while_it_signs_is_tried_once_more_after_a_new_log_in_and_then_told(String call)
            throws GeneralSecurityException {
        holdsAKey();
        ModuleToken token = opened(false);
        answers.put(call, 0x30L);

        assertFails(Reason.TOKEN_ERROR, () -> token.sign(ID, Digest.SHA_256, new byte[1]));

        assertThat(count(call)).isEqualTo(2);
        assertThat(count("C_Login")).isEqualTo(2);
    }

    /** One that cannot leave the token. */
    private void holdsAKey() throws GeneralSecurityException {
        RSAPublicKey half = (RSAPublicKey)
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
        objects = new long[] {8};
        attributes.put(0x3L, "sign-1".toCharArray());
        attributes.put(0x102L, ID.bytes());
        attributes.put(0x120L, half.getModulus().toByteArray());
        attributes.put(0x122L, half.getPublicExponent().toByteArray());
        attributes.put(0x103L, true);
        attributes.put(0x165L, true);
        attributes.put(0x164L, true);
        attributes.put(0x162L, false);
    }

    @Test
    void a_token_that_left_its_slot_is_gone() {
        ModuleToken token = opened(false);
        answers.put("C_FindObjectsInit", 0x32L);
        answers.put("C_OpenSession", 0xe0L);

        assertFails(Reason.TOKEN_GONE, token::keys);
    }
}
