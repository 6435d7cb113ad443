#include "app/field_help.h"

#include <QObject>

namespace throughline::app {

QString meaningOf(model::Field field) {
    switch (field) {
        case model::Field::ErrorRate:
            return QObject::tr(
                "How often a visit or hand-off goes wrong by itself: a number, errors counted in visits, or "
                "the low, likely and high guess of people who know it.");
        case model::Field::RecoveryRate:
            return QObject::tr(
                "How often a failed visit is put right on the spot (service recovery), so that the customer "
                "is not let down.");
        case model::Field::AbandonmentRate:
            return QObject::tr(
                "How many of the customers who are let down here leave at once. Their journey ends.");
        case model::Field::RelativeRisk:
            return QObject::tr(
                "How many times likelier an error is for customers who were let down before. "
                "1: it makes no difference.");
        case model::Field::VisitCost:
            return QObject::tr("What each visit costs the company, rework included.");
        case model::Field::RecoveryCost:
            return QObject::tr("What it costs to put one failed visit right.");
        case model::Field::FanOut:
            return QObject::tr(
                "Whether a case goes on to one of the next silos, by the shares, or to all of them at once "
                "(parallel work).");
        case model::Field::EntryShare:
            return QObject::tr(
                "How many of the customers begin their journey here. "
                "Left blank everywhere, they begin where no hand-off leads to.");
        case model::Field::Share:
            return QObject::tr(
                "How many of the cases that leave the silo take this hand-off. "
                "Blank hand-offs divide the rest equally.");
        case model::Field::When:
            return QObject::tr(
                "After which visits the hand-off is taken: all, those that went well, or failed ones.");
        case model::Field::Cost:
            return QObject::tr("What it costs each time a case is handed over.");
        case model::Field::Probability:
            return QObject::tr(
                "How likely the cause is to be active for a customer. "
                "While it is, all places it affects err more often.");
        case model::Field::Customers:
            return QObject::tr("How many customers go through this journey in a year.");
        case model::Field::CustomerValue:
            return QObject::tr("What a customer is worth to the company in a year.");
        case model::Field::SwitchRate:
            return QObject::tr("How many of the customers who were let down change to another company.");
        case model::Field::PreventableRate:
            return QObject::tr(
                "How many of those who changed say that the company could have kept them, had it done "
                "something.");
    }
    return {};
}

}  // namespace throughline::app
