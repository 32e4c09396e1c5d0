/** Pages about mails for those who keep the system. Knows neither why mails are written nor how they travel. */
package jp.mamis.web.mail;
