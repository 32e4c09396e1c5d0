package jp.mamis.pkcs11.token;

import iaik.pkcs.pkcs11.wrapper.CK_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_TOKEN_INFO;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.hpki.ca.PinState;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.hpki.ca.TokenReport;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Family;

/** Finds the token of a label or serial number, in whatever slot, and reads what it tells without a PIN. */
record Slots(Cryptoki module, String wanted) {

    private static final long INITIALIZED = 0x400;
    private static final long PIN_INITIALIZED = 0x8;
    private static final long COUNT_LOW = 0x10000;
    private static final long FINAL_TRY = 0x20000;
    private static final long LOCKED = 0x40000;

    /** @throws TokenFailure where there is none or more than one, naming what was found */
    long find() {
        List<Long> slots = module.slots();
        List<Long> fitting = slots.stream().filter(this::isWanted).toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String found = slots.stream()
                .map(module::token)
                .filter(info -> (info.flags & INITIALIZED) != 0)
                .map(info -> text(info.label) + " (" + text(info.serialNumber) + ")")
                .collect(Collectors.joining(", "));
        throw new TokenFailure(
                fitting.isEmpty() ? Reason.TOKEN_MISSING : Reason.TOKEN_AMBIGUOUS,
                wanted + " / " + (found.isEmpty() ? "-" : found));
    }

    boolean isWanted(long slot) {
        CK_TOKEN_INFO info = module.token(slot);
        return (info.flags & INITIALIZED) != 0
                && (wanted.equals(text(info.label)) || wanted.equals(text(info.serialNumber)));
    }

    PinState pin(long slot) {
        long flags = module.token(slot).flags;
        if ((flags & LOCKED) != 0) {
            return PinState.LOCKED;
        }
        if ((flags & FINAL_TRY) != 0) {
            return PinState.LAST_TRY;
        }
        if ((flags & PIN_INITIALIZED) == 0) {
            return PinState.NOT_SET;
        }
        return (flags & COUNT_LOW) != 0 ? PinState.LOW : PinState.FINE;
    }

    TokenReport report(long slot) {
        CK_TOKEN_INFO info = module.token(slot);
        CK_INFO library = module.info();
        List<Long> mechanisms = module.mechanisms(slot);
        return new TokenReport(
                text(library.manufacturerID) + " " + text(library.libraryDescription) + " "
                        + library.libraryVersion.major + "." + library.libraryVersion.minor,
                text(info.label),
                text(info.serialNumber),
                text(info.model),
                false,
                pin(slot),
                mechanisms.stream().sorted().map(Mechanism::name).toList(),
                algorithms(slot, mechanisms));
    }

    private Set<KeyAlgorithm> algorithms(long slot, List<Long> mechanisms) {
        Set<KeyAlgorithm> able = EnumSet.noneOf(KeyAlgorithm.class);
        for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
            boolean rsa = algorithm.family() == Family.RSA;
            Mechanism makes = rsa ? Mechanism.RSA_PKCS_KEY_PAIR_GEN : Mechanism.EC_KEY_PAIR_GEN;
            Mechanism signs = rsa ? Mechanism.RSA_PKCS : Mechanism.ECDSA;
            if (mechanisms.contains(makes.code())
                    && mechanisms.contains(signs.code())
                    && module.greatestKey(slot, makes) >= algorithm.bits()) {
                able.add(algorithm);
            }
        }
        return able;
    }

    private static String text(char[] padded) {
        return new String(padded).replace('\0', ' ').strip();
    }
}
