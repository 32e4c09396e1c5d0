package jp.mamis.application.hpki.ca;

/**
 * How far a log of issuing goes (発行ログの末尾).
 *
 * @param log    by which it is told from every other log
 * @param length greater with every note
 * @param digest of everything before and the last note
 */
public record LogHead(String log, long length, String digest) {}
