/**
 * The outbox: letters written with the act they tell of, sent behind it, kept until somebody has them or a person has to
 * decide. Does not know procedures or members, nor how mail travels.
 */
package jp.mamis.application.mail;
