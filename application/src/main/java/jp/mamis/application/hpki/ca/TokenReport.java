package jp.mamis.application.hpki.ca;

import java.util.List;
import java.util.Set;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;

/**
 * A token as it says it is, without anything secret; the same before and after log-in.
 *
 * @param module     who made what speaks to it, with its version
 * @param software   whether its keys are kept by this program in a file: for demonstration only
 * @param mechanisms what it computes, by the names of PKCS #11
 * @param algorithms the kinds of keys it makes and signs with
 */
public record TokenReport(
        String module,
        String label,
        String serial,
        String model,
        boolean software,
        PinState pin,
        List<String> mechanisms,
        Set<KeyAlgorithm> algorithms) {}
