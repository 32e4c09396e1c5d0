/**
 * How doctors register by themselves: a link by mail, then their data, a log-in ID and a password. Does not know how mails
 * travel nor how pages look.
 */
package jp.mamis.application.registration;
