package jp.mamis.pkcs11.door;

import java.util.Optional;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ceremony.NoteToken;

/**
 * What became of a token at the door of a process.
 *
 * @param token its label, or what was asked for where it was not opened
 * @param fault why it was not opened
 * @param asked whether somebody at the door wanted it, and not the process that ends
 */
public record TokenEvent(NoteToken.Act act, String token, Optional<TokenFailure.Reason> fault, boolean asked) {}
