/** Long work on screen and for programs: how far it is, cancelling it and going on. Knows not what it does. */
package jp.mamis.web.jobs;
