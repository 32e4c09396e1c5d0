package jp.mamis.application.accounts;

/** The driven ports of accounts, log-in and duties. */
public record AccountPorts() {}
