#pragma once

#include <memory>
#include <variant>
#include <vector>

#include <QAbstractTableModel>

#include "app/workbench.h"

namespace throughline::app {

/// The journey as two tables that can be edited: what both have in common. Rows follow the journey and
/// scenario shown; every edit goes through the workbench and is refused where the workbench refuses it.
class ElementTable : public QAbstractTableModel {
    Q_OBJECT

public:
    /// What a cell holds. EditRole and setData speak in: a text; for Department, Stage and Silo the id or
    /// name of the choice as a text; a model::Rate for Rate (setData takes a number, too); a number for Share
    /// (or nothing: blank), Factor and Money; an int for FanOut and When.
    enum class Kind { Text, Department, Stage, Silo, FanOut, When, Rate, Share, Factor, Money };
    enum Role { ElementOverriddenRole = Qt::UserRole };  ///< bool: the scenario shown changes the cell

    const Kind& kindOf(int column) const { return columns_[static_cast<std::size_t>(column)].kind; }
    /// "Error rate of Billing".
    QString nameOf(const QModelIndex& cell) const;
    /// Pre: 0 <= row < rowCount().
    virtual model::ElementId elementAt(int row) const = 0;
    /// -1: not in this table.
    int rowOf(const model::ElementId& element) const;
    /// The edit that setData carries out, in the journey (Baseline) or as in the scenario shown. Pre: the
    /// value is of the column's kind and in range.
    enum class Where { Baseline, AsShown };
    model::JourneyEdit editOf(const model::ElementId& element, int column, const QVariant& value,
                              Where where) const;
    Workbench& workbench() const { return workbench_; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    enum class End { From, To };
    struct Column {
        QString title;
        Kind kind;
        std::variant<model::Field, model::TextField, End> what;
    };

    ElementTable(Workbench& workbench, std::vector<Column> columns, QObject* parent);

    virtual QString textAt(int row, model::TextField field) const = 0;
    virtual model::SiloId endAt(int row, End end) const = 0;
    /// The entities of the journey shown; fresh: another journey is shown than before.
    enum class Rows { Fresh, Followed };
    virtual void update(Rows rows) = 0;
    /// To be called by the constructors, when they are there to be called.
    void refresh();
    /// Announces each row that went, came or moved, and that all may say something else, as rows becomes
    /// fresh.
    template <class Entity>
    void become(std::vector<Entity>& rows, const std::vector<Entity>& fresh);

private:
    QVariant valueAt(const QModelIndex& index) const;
    QString wordsAt(const QModelIndex& index) const;
    bool isOverridden(const QModelIndex& index) const;

    Workbench& workbench_;
    std::vector<Column> columns_;
    model::JourneyId journey_;
    std::shared_ptr<const model::Journey> seen_;
    std::shared_ptr<const model::Scenarios> seenScenarios_;
    model::ScenarioId seenScenario_;
};

/// A table with one row for each entity of a kind.
template <class Entity>
class EntityTable : public ElementTable {
public:
    model::ElementId elementAt(int row) const override { return at(row).id; }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }

protected:
    EntityTable(Workbench& workbench, std::vector<ElementTable::Column> columns,
                std::vector<Entity> model::Journey::*entities, QObject* parent)
        : ElementTable(workbench, std::move(columns), parent), entities_(entities) {
        refresh();
    }

    const Entity& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    void update(Rows rows) override;

private:
    std::vector<Entity> model::Journey::*entities_;
    std::vector<Entity> rows_;
};

/// The silos, in the order of the file.
class SiloTable : public EntityTable<model::Silo> {
    Q_OBJECT

public:
    enum Column {
        Name,
        Department,
        Owner,
        Stage,
        ErrorRate,
        RecoveryRate,
        AbandonmentRate,
        RelativeRisk,
        VisitCost,
        RecoveryCost,
        FanOut,
        EntryShare,
        Notes
    };

    explicit SiloTable(Workbench& workbench, QObject* parent = nullptr);

protected:
    QString textAt(int row, model::TextField field) const override;
    model::SiloId endAt(int row, End end) const override;
};

/// The hand-offs, in the order of the file.
class HandoffTable : public EntityTable<model::Handoff> {
    Q_OBJECT

public:
    enum Column { From, To, When, Share, ErrorRate, Cost, Owner };

    explicit HandoffTable(Workbench& workbench, QObject* parent = nullptr);

protected:
    QString textAt(int row, model::TextField field) const override;
    model::SiloId endAt(int row, End end) const override;
};

}  // namespace throughline::app

Q_DECLARE_METATYPE(throughline::model::Rate)
