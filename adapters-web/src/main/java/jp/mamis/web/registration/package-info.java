/**
 * The pages where doctors register by themselves. Decides nothing about who may register.
 */
package jp.mamis.web.registration;
