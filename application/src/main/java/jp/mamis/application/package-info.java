/**
 * The system as one object, {@link jp.mamis.application.AssociationSystem}, and the ports it stands on. Knows no
 * technology: no database, no screen, no command line.
 */
package jp.mamis.application;
