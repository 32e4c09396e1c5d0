package jp.mamis.pkcs11.token;

import java.nio.file.Path;

/**
 * Which token is meant.
 *
 * @param module     the library that speaks to it
 * @param parameters what some libraries want to be told at their start, as their manual says; empty for most
 * @param token      label or serial number of the token; slot numbers change and are never asked for
 */
public record TokenSettings(Path module, String parameters, String token) {}
